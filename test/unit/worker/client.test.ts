import { describe, expect, test, vi } from 'vitest';
import type { Envelope } from '../../../lib/messages/messages.ts';
import { WorkerGone, WorkerRefused } from '../../../lib/messages/worker-client.ts';
import { createWorkerClient } from '../../../lib/worker/client.ts';
import { sampleDraft, sampleNow, sampleSnapshot } from './sample-dependencies.ts';

const read = { session_id: sampleSnapshot.session_id, credentialId: 'sample-credential' };
const stopped = new Error('A listener indicated an asynchronous response, but the message channel closed');

/** A worker that gives these answers one after the other; an error is a rejection. */
function clientOf(...answers: unknown[]) {
  const send = vi.fn<(envelope: Envelope) => Promise<unknown>>();
  for (const answer of answers) {
    if (answer instanceof Error) send.mockRejectedValueOnce(answer);
    else send.mockResolvedValueOnce(answer);
  }
  send.mockRejectedValue(new Error('asked too often'));
  return { send, client: createWorkerClient({ send }) };
}

const snapshotReply = { ok: true, response: { kind: 'snapshot', snapshot: sampleSnapshot } };

describe('a worker that is stopped while it answers', () => {
  test.each([
    ['rejects', stopped],
    ['answers nothing', undefined],
  ])('is asked once more when it %s', async (_, lost) => {
    const { client, send } = clientOf(lost, snapshotReply);
    expect(await client.readSession(read)).toEqual({ kind: 'snapshot', snapshot: sampleSnapshot });
    expect(send.mock.calls).toEqual([
      [{ type: 'readSession', request: read }],
      [{ type: 'readSession', request: read }],
    ]);
  });

  test.each([
    ['rejecting', [stopped, stopped]],
    ['with nothing', [undefined, undefined]],
    ['once so and once so', [undefined, stopped]],
  ])('twice, %s, is not asked a third time: it is gone', async (_, lost) => {
    const { client, send } = clientOf(...lost, snapshotReply);
    await expect(client.readSession(read)).rejects.toThrow(WorkerGone);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('twice is gone for every other message', async () => {
    for (const ask of ['listCredentials', 'save', 'remove', 'test'] as const) {
      const { client, send } = clientOf(stopped, stopped, { ok: true });
      const asked = {
        listCredentials: () => client.listCredentials(),
        save: () => client.saveCredential(sampleDraft),
        remove: () => client.removeCredential({ id: 'sample' }),
        test: () => client.testCredential({ id: 'sample' }),
      };
      await expect(asked[ask]()).rejects.toThrow(WorkerGone);
      expect(send).toHaveBeenCalledTimes(2);
    }
  });

  test('is asked once only when it answers at once', async () => {
    const { client, send } = clientOf(snapshotReply, snapshotReply);
    await client.readSession(read);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('a worker that refuses', () => {
  test.each(['storage-unavailable', 'invalid-request', 'failed', 'unknown-message'])(
    'with the code %s is not asked a second time, and the code is in the error',
    async (code) => {
      for (const ask of ['listCredentials', 'readSession'] as const) {
        const { client, send } = clientOf({ ok: false, code }, snapshotReply);
        const asked = {
          listCredentials: () => client.listCredentials(),
          readSession: () => client.readSession(read),
        };
        const refused = await asked[ask]().catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(WorkerRefused);
        expect(refused).toMatchObject({ code });
        expect(send).toHaveBeenCalledTimes(1);
      }
    },
  );
});

describe('a reply of the wrong shape', () => {
  const wrong = [
    null,
    5,
    'text',
    [],
    {},
    { ok: 'yes' },
    { ok: false },
    { ok: false, code: 'sample-password' },
    { ok: true },
    { ok: true, response: null },
    { ok: true, response: { kind: 'unknown' } },
    { ok: true, response: { kind: 'snapshot', snapshot: { ...sampleSnapshot, readAt: 'now' } } },
    { ok: true, response: { kind: 'failed', failed: { failure: { kind: 'new-kind' } } } },
  ];

  test.each(wrong)('is no result of a read: %j', async (reply) => {
    const { client } = clientOf(reply);
    await expect(client.readSession(read)).rejects.toThrow(WorkerGone);
  });

  test.each(wrong)('is no list of credentials: %j', async (reply) => {
    const { client } = clientOf(reply);
    await expect(client.listCredentials()).rejects.toThrow(WorkerGone);
  });
});

describe('what is sent', () => {
  test('names a message and its request, and nothing else', async () => {
    const { client, send } = clientOf(
      { ok: true, response: [] },
      { ok: true },
      { ok: true, response: { kind: 'refused' } },
    );
    expect(await client.listCredentials()).toEqual([]);
    expect(await client.removeCredential({ id: 'sample' })).toBeUndefined();
    expect(await client.testCredential({ id: 'sample' })).toEqual({ kind: 'refused' });
    expect(send.mock.calls).toEqual([
      [{ type: 'listCredentials' }],
      [{ type: 'removeCredential', request: { id: 'sample' } }],
      [{ type: 'testCredential', request: { id: 'sample' } }],
    ]);
  });

  test.each(['listCredentials', 'listHistory', 'lockVault'] as const)(
    'says that it comes from a private window: %s',
    async (type) => {
      const { send } = clientOf();
      const isInPrivate = vi.fn(async () => true);
      const client = createWorkerClient({ send, isInPrivate });
      await client[type]().catch(() => undefined);
      await client.readSession(read).catch(() => undefined);
      expect(send.mock.calls).toEqual([
        [{ type, inPrivate: true }],
        [{ type, inPrivate: true }],
        [{ type: 'readSession', request: read, inPrivate: true }],
        [{ type: 'readSession', request: read, inPrivate: true }],
      ]);
      expect(isInPrivate).toHaveBeenCalledTimes(1);
    },
  );

  test('comes back without any other field of the reply', async () => {
    const summary = {
      id: 'sample',
      label: 'Sample shop',
      server: { environment: 'playground', region: 'eu' },
      maskedUsername: 'PK00••••',
      savedAt: sampleNow,
    };
    const { client } = clientOf({ ok: true, response: [{ ...summary, password: 'sample-password' }] });
    expect(await client.listCredentials()).toEqual([summary]);
  });
});
