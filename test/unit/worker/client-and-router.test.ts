import { describe, expect, test } from 'vitest';
import type { Credential } from '../../../lib/klarna/credential.ts';
import { createClient } from '../../../lib/messages/worker-client.ts';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import { createWorkerClient } from '../../../lib/worker/client.ts';
import { listCredentials, saveCredential, testCredential } from '../../../lib/worker/credentials.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { readSession } from '../../../lib/worker/read-session.ts';
import { createRouter, type Handlers, isOwnPage } from '../../../lib/worker/router.ts';
import { answered, memoryStore, readingNeeds, sampleDraft, sampleNow } from './sample-dependencies.ts';
import { own, ownPage } from './senders.ts';

const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const secret = { username: 'PK00000_username-sentinel', password: 'password-sentinel' };
const authorization = Buffer.from(`${secret.username}:${secret.password}`).toString('base64');

/** A page and a worker joined as the browser joins them: messages are copied as JSON. Every reply is kept. */
function joined({ exchange, broken = false }: { exchange?: RequestOutcome; broken?: boolean } = {}) {
  const store = memoryStore();
  const credentials = broken
    ? { ...store, list: brokenStorage, find: brokenStorage, save: brokenStorage, remove: brokenStorage }
    : store;
  const { requests, ...reading } = readingNeeds({ credentials, ...(exchange && { answer: exchange }) });
  const handlers: Handlers = {
    ...createClient((type) => Promise.reject(new Error(`This worker does not answer ${type}.`))),
    readSession: (request) => readSession(request, reading),
    listCredentials: () => listCredentials({ credentials }),
    saveCredential: (draft) =>
      saveCredential(draft, { credentials, newId: () => 'sample-id', now: () => sampleNow }),
    removeCredential: async ({ id }) => {
      await credentials.remove(id);
      return undefined;
    },
    testCredential: ({ id }) => testCredential(id, reading),
  };
  const route = createRouter({
    handlers,
    isOwnPage: (sender) => isOwnPage(sender, own),
    refusalOf: (error) => (error instanceof StorageUnavailable ? 'storage-unavailable' : 'failed'),
  });
  const replies: string[] = [];
  const worker = createWorkerClient({
    send: (envelope) =>
      new Promise((resolve) => {
        route(JSON.parse(JSON.stringify(envelope)), ownPage, (reply) => {
          const copied = JSON.stringify(reply);
          replies.push(copied);
          resolve(JSON.parse(copied));
        });
      }),
  });
  return { worker, replies, requests, store };
}

async function brokenStorage(): Promise<never> {
  throw new StorageUnavailable(secret.password);
}

const draft = { ...sampleDraft, ...secret };
const summary = {
  id: 'sample-id',
  label: 'Sample shop',
  server: { environment: 'playground', region: 'eu' },
  maskedUsername: 'PK00••••',
  savedAt: sampleNow,
};

describe('a page and the worker', () => {
  test('refuse a draft together, by field', async () => {
    const { worker, store } = joined();
    const result = await worker.saveCredential({ ...draft, password: `${secret.password} ` });
    expect(result).toMatchObject({ kind: 'refused', problems: [{ field: 'password' }] });
    expect(await store.list()).toEqual([]);
  });

  test('fail together where the storage is broken', async () => {
    const { worker } = joined({ broken: true });
    const read = { session_id, credentialId: 'sample-id' };
    await expect(worker.readSession(read)).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(worker.saveCredential(draft)).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(worker.listCredentials()).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(worker.removeCredential({ id: 'sample-id' })).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
    await expect(worker.testCredential({ id: 'sample-id' })).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
  });

  test('refuse a session id that is too long for any message', async () => {
    const { worker, requests } = joined();
    const read = { session_id: 'x'.repeat(301), credentialId: 'sample-id' };
    await expect(worker.readSession(read)).rejects.toMatchObject({ code: 'invalid-request' });
    expect(requests).toEqual([]);
  });

  test('save, list, test, read with, and remove a credential', async () => {
    const { worker, requests } = joined();
    expect(await worker.saveCredential(draft)).toEqual({ kind: 'saved', credential: summary });
    expect(await worker.listCredentials()).toEqual([summary]);
    expect(await worker.testCredential({ id: 'sample-id' })).toEqual({ kind: 'accepted', status: 200 });
    expect(await worker.readSession({ session_id, credentialId: 'sample-id' })).toMatchObject({
      kind: 'snapshot',
      snapshot: { session_id, server: summary.server, body: { status: 'incomplete' } },
    });
    expect(requests.map(({ authorization }) => authorization)).toEqual([
      `Basic ${authorization}`,
      `Basic ${authorization}`,
    ]);
    expect(await worker.removeCredential({ id: 'sample-id' })).toBeUndefined();
    expect(await worker.listCredentials()).toEqual([]);
    expect(await worker.readSession({ session_id, credentialId: 'sample-id' })).toMatchObject({
      failed: { failure: { kind: 'credential-removed' } },
    });
  });
});

describe('the password', () => {
  const exchanges: RequestOutcome[] = [
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'redirected' },
    { kind: 'timed-out', afterMs: 10_000 },
    ...[200, 204, 302, 400, 401, 403, 404, 418, 429, 500, 503].flatMap((status) => [
      answered(status, { status: 'incomplete', error_code: 'SAMPLE', error_messages: ['sample'] }),
      answered(status, '<html>sample</html>', { headers: { 'content-type': 'text/html' } }),
      answered(status, ''),
    ]),
  ];

  test.each(exchanges.map((exchange) => [JSON.stringify(exchange).slice(0, 60), exchange] as const))(
    'is in no reply, whatever Klarna answers: %s',
    async (_, exchange) => {
      const { worker, replies } = joined({ exchange });
      await worker.saveCredential({ ...draft, username: '' });
      await worker.saveCredential({ ...draft, label: '' });
      await worker.saveCredential({ ...draft, password: ` ${secret.password}` });
      await worker.saveCredential(draft);
      await worker.saveCredential(draft);
      await worker.listCredentials();
      await worker.testCredential({ id: 'sample-id' });
      await worker.readSession({ session_id, credentialId: 'sample-id' });
      await worker.readSession({ session_id: '../..', credentialId: 'sample-id' });
      await worker.removeCredential({ id: 'sample-id' });
      expect(replies).toHaveLength(10);
      expectNoSecret(replies);
    },
  );

  test('is in no reply where the storage is broken', async () => {
    const { worker, replies } = joined({ broken: true });
    await worker.saveCredential(draft).catch(() => undefined);
    await worker.readSession({ session_id, credentialId: 'sample-id' }).catch(() => undefined);
    expect(replies).toHaveLength(2);
    expectNoSecret(replies);
  });

  function expectNoSecret(replies: string[]) {
    for (const reply of replies) {
      expect(reply).not.toContain('sentinel');
      expect(reply).not.toContain(authorization);
    }
  }
});

test('a credential in the store is not what the page gets', async () => {
  const { worker, store } = joined();
  await worker.saveCredential(draft);
  const [kept]: Credential[] = await store.list();
  expect(kept).toMatchObject(secret);
});
