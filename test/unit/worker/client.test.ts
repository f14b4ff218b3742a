import { describe, expect, test, vi } from 'vitest';
import type { Envelope } from '../../../lib/messages/messages.ts';
import { createWorkerClient, WorkerGone, WorkerRefused } from '../../../lib/worker/client.ts';
import { sampleDraft, sampleNow, sampleSnapshot } from './sample-needs.ts';

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
  return { send, client: createWorkerClient({ send, now: () => sampleNow }) };
}

function failedRead(kind: string) {
  const failed = { session_id: read.session_id, failure: { kind }, failedAt: sampleNow };
  return { kind: 'failed', failed };
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
  ])('twice, %s, is not asked a third time: the read was interrupted', async (_, lost) => {
    const { client, send } = clientOf(...lost, snapshotReply);
    expect(await client.readSession(read)).toEqual(failedRead('interrupted'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('twice is gone for every other message', async () => {
    for (const ask of ['listCredentials', 'save', 'remove', 'test'] as const) {
      const { client, send } = clientOf(stopped, stopped, { ok: true });
      const asked = {
        listCredentials: () => client.listCredentials(),
        save: () => client.saveCredential(sampleDraft),
        remove: () => client.removeCredential('sample'),
        test: () => client.testCredential('sample'),
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
  test.each([
    ['storage-unavailable', 'storage-unavailable'],
    ['invalid-request', 'invalid-session-id'],
    ['failed', 'interrupted'],
    ['unknown-message', 'interrupted'],
  ])('with %s makes the read fail as %s, without a second attempt', async (code, kind) => {
    const { client, send } = clientOf({ ok: false, code }, snapshotReply);
    expect(await client.readSession(read)).toEqual(failedRead(kind));
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each(['storage-unavailable', 'invalid-request', 'failed', 'unknown-message'])(
    'says %s to whoever lists credentials',
    async (code) => {
      const { client } = clientOf({ ok: false, code });
      const refused = await client.listCredentials().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(WorkerRefused);
      expect(refused).toMatchObject({ code });
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

  test.each(wrong)('makes the read fail, as the extension was updated under the page: %j', async (reply) => {
    const { client } = clientOf(reply);
    expect(await client.readSession(read)).toEqual(failedRead('interrupted'));
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
    expect(await client.removeCredential('sample')).toBeUndefined();
    expect(await client.testCredential('sample')).toEqual({ kind: 'refused' });
    expect(send.mock.calls).toEqual([
      [{ type: 'listCredentials' }],
      [{ type: 'removeCredential', request: { id: 'sample' } }],
      [{ type: 'testCredential', request: { id: 'sample' } }],
    ]);
  });

  test('comes back without anything the reply had besides', async () => {
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
