import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hostPermission } from '../../../lib/platform/host-permission.ts';
import { onHistoryChanged } from '../../../lib/platform/storage/history-store.ts';
import { createVaultDependencies } from '../../../lib/platform/storage/vault-dependencies.ts';
import { workerHandlers } from '../../../lib/platform/worker-handlers.ts';
import { createWorkerClient } from '../../../lib/worker/client.ts';
import { createRouter, isOwnPage } from '../../../lib/worker/router.ts';
import { eventually } from '../eventually.ts';
import { quickCrypto } from '../vault/quick-crypto.ts';
import { sampleDraft } from '../worker/sample-dependencies.ts';
import { own, ownPage } from '../worker/senders.ts';

const passphrase = 'passphrase-sentinel of this test';
const draft = { ...sampleDraft, username: 'PK00000_username-sentinel', password: 'password-sentinel' };
const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';

/** Every reply of the worker, every error, and everything that was ever in `storage.local`, as text. */
function joined() {
  const seen: string[] = [];
  const written: string[] = [];
  const set = fakeBrowser.storage.local.set;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) => {
    written.push(JSON.stringify(items));
    return set(items);
  });
  const worker = createWorkerClient({
    // A new worker for each message: it remembers nothing but what it stored.
    send: (envelope) =>
      new Promise((resolve) => {
        const route = createRouter({
          handlers: workerHandlers({ ...createVaultDependencies(), crypto: quickCrypto, clock: () => 0 }),
          isOwnPage: (sender) => isOwnPage(sender, own),
          refusalOf: (error) => {
            seen.push(String(error));
            return 'failed';
          },
        });
        route(JSON.parse(JSON.stringify(envelope)), ownPage, (reply) => {
          seen.push(JSON.stringify(reply));
          resolve(JSON.parse(JSON.stringify(reply)));
        });
      }),
  });
  return { worker, seen, written };
}

const fetched = vi.fn(async (_url: unknown, _init: RequestInit) => new Response('{"status":"incomplete"}'));

beforeEach(() => {
  fakeBrowser.reset();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
  const names = new Map<string, Promise<unknown>>();
  const locks = {
    /** Web Locks; whoever would wait with a time limit waits in vain at once. */
    request: async (name: string, options: unknown, work: unknown = options) => {
      if (typeof work !== 'function') throw new TypeError('A lock without work.');
      const before = names.get(name);
      if (before !== undefined && options !== work) {
        vi.spyOn(AbortSignal.prototype, 'aborted', 'get').mockReturnValueOnce(true);
        throw new DOMException('The time is over.', 'TimeoutError');
      }
      const mine = Promise.resolve(before).then(() => work({ name }));
      names.set(
        name,
        mine.catch(() => undefined),
      );
      try {
        return await mine;
      } finally {
        names.delete(name);
      }
    },
  };
  vi.stubGlobal('navigator', { onLine: true, locks });
  vi.spyOn(hostPermission, 'has').mockResolvedValue(true);
});

test('The whole life of a remembered credential, a new worker for each message.', async () => {
  const { worker, seen, written } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const { id } = saved.credential;
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});

  expect(await worker.rememberOnDevice({ passphrase })).toEqual({ kind: 'done' });
  expect(await worker.readSession({ session_id, credentialId: id })).toMatchObject({ kind: 'snapshot' });
  expect(await worker.makeDefault({ id })).toEqual({ kind: 'done' });
  expect(await worker.listCredentials()).toMatchObject([{ id, isDefault: true }]);
  await worker.lockVault();
  expect(await worker.listCredentials()).toMatchObject([{ id, locked: true, maskedUsername: '' }]);
  expect(await worker.readSession({ session_id, credentialId: id })).toMatchObject({
    failed: { failure: { kind: 'vault-locked' } },
  });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(await worker.saveCredential({ ...draft, label: 'Other' })).toEqual({ kind: 'locked' });
  expect(await worker.unlockVault({ passphrase: 'wrong-sentinel passphrase' })).toMatchObject({
    kind: 'wrong-passphrase',
  });
  expect(await worker.unlockVault({ passphrase })).toMatchObject({ kind: 'too-soon' });
  await fakeBrowser.storage.session.remove('vault:attempts');
  expect(await worker.unlockVault({ passphrase })).toEqual({ kind: 'done' });
  expect(await worker.vaultStatus()).toMatchObject({ kind: 'unlocked', backup: 'unavailable' });
  expect(await worker.changePassphrase({ current: passphrase, next: 'next-sentinel passphrase' })).toEqual({
    kind: 'done',
  });
  expect(await worker.exportVault()).toMatchObject({ kind: 'text', whole: true });
  expect(await worker.stopRemembering()).toEqual({ kind: 'done' });
  expect(await worker.forgetVault({ confirmation: 'forget' })).toEqual({ kind: 'done' });
  expect(await worker.testCredential({ id })).toEqual({ kind: 'accepted', status: 200 });
  await worker.removeCredential({ id });

  expect(seen.length).toBeGreaterThan(18);
  expect(written.length).toBeGreaterThan(4);
  const authorization = btoa(`${draft.username}:${draft.password}`);
  for (const text of [...seen, ...written]) {
    expect(text).not.toContain('sentinel');
    expect(text).not.toContain(authorization);
  }
});

test('What it tells of itself has every key, no value, and the requests that were really sent.', async () => {
  const manifest = { manifest_version: 3 as const, name: '', version: '1.2.3' };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ permissions: ['alarms'] }));
  const { worker } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  await worker.rememberOnDevice({ passphrase });
  const { id } = saved.credential;
  await worker.readSession({ session_id, credentialId: id });
  await worker.testCredential({ id });
  const about = await worker.aboutBuild();
  expect(about.requests).toEqual([{ host: 'api.playground.klarna.com', count: fetched.mock.calls.length }]);
  expect(about.stored.map(({ key }) => key.replace(/^history:.*/, 'history:')).sort()).toEqual(
    ['history', 'history:', 'requests', `use:${id}`, 'vault', 'vault:deadlines', 'vault:open'].sort(),
  );
  expect(about).toMatchObject({ version: '1.2.3', permissions: ['alarms'] });
  expect(about.unreadable).toEqual(['indexed-db']);
  expect(JSON.stringify(about)).not.toContain('sentinel');
});

test('The data key is in the browser’s memory only, and in no reply.', async () => {
  const { worker, seen, written } = joined();
  await worker.saveCredential(draft);
  await worker.rememberOnDevice({ passphrase });
  const { 'vault:open': open } = await fakeBrowser.storage.session.get('vault:open');
  const dataKey = String(Reflect.get(Object(open), 'key'));
  expect(dataKey).toMatch(/^[\w+/]{43}=$/);
  await worker.vaultStatus();
  await worker.exportVault();
  await worker.listCredentials();
  for (const text of [...seen, ...written]) expect(text).not.toContain(dataKey);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('passphrase-sentinel');
});

test('A credential that Klarna refused twice is stopped, and entered anew it is tried again.', async () => {
  fetched.mockImplementation(async () => new Response('', { status: 401 }));
  const { worker } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const read = () => worker.readSession({ session_id, credentialId: saved.credential.id });
  await read();
  await read();
  expect(await read()).toMatchObject({ failed: { failure: { kind: 'credential-stopped', refusals: 2 } } });
  expect(fetched).toHaveBeenCalledTimes(2);
  await worker.saveCredential(draft);
  expect(await read()).toMatchObject({ failed: { failure: { kind: 'unauthorized' } } });
});

test('A session whose reading takes too long is not read a second time meanwhile.', async () => {
  let answer: (response: Response) => void = () => undefined;
  fetched.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const { worker } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const request = { session_id, credentialId: saved.credential.id };
  const first = worker.readSession(request);
  await eventually(() => expect(fetched).toHaveBeenCalledOnce());
  expect(await worker.readSession(request)).toMatchObject({
    failed: { failure: { kind: 'held-back', why: 'already-reading' } },
  });
  answer(new Response('{"status":"incomplete"}'));
  expect(await first).toMatchObject({ kind: 'snapshot' });
});

test('What was read outlives the worker, in the browser’s memory only, and goes when its credential is locked.', async () => {
  const { worker, written } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  await worker.rememberOnDevice({ passphrase });
  fetched.mockImplementationOnce(
    async () => new Response('{"status":"incomplete","locale":"planted-locale"}'),
  );
  const request = { session_id, credentialId: saved.credential.id };
  expect(await worker.readSession(request)).toMatchObject({ kind: 'snapshot' });
  expect(await worker.listHistory()).toMatchObject([{ kind: 'snapshot', snapshot: { session_id } }]);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('planted-locale');
  for (const text of written) expect(text).not.toContain('planted-locale');
  await worker.lockVault();
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('planted-locale');
  expect(await worker.listHistory()).toEqual([]);
});

const incomplete = async () => new Response('{"status":"incomplete"}');

test('A damaged record costs itself only; whoever watches is told of each change, and of nothing else.', async () => {
  const { worker } = joined();
  fetched.mockImplementation(incomplete);
  const told = vi.fn();
  const stop = onHistoryChanged(told);
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  expect(told).not.toHaveBeenCalled();
  const read = () => worker.readSession({ session_id, credentialId: saved.credential.id });
  await read();
  await read();
  expect(told).toHaveBeenCalledTimes(2);
  const keys = Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) =>
    /^history:/.test(key),
  );
  await fakeBrowser.storage.session.set({ [String(keys[0])]: { kind: 'snapshot' } });
  expect(await worker.listHistory()).toHaveLength(1);
  await fakeBrowser.storage.session.set({ history: 'nonsense' });
  expect(await worker.listHistory()).toEqual([]);
  await read();
  expect(await worker.listHistory()).toHaveLength(1);
  stop();
});

test('Storage that is full does not cost the answer.', async () => {
  const { worker } = joined();
  const saved = await worker.saveCredential(draft);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  fetched.mockImplementation(incomplete);
  const set = fakeBrowser.storage.session.set;
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    if ('history' in items) throw new Error('Session storage quota bytes exceeded.');
    return set(items);
  });
  expect(await worker.readSession({ session_id, credentialId: saved.credential.id })).toMatchObject({
    kind: 'snapshot',
    kept: false,
  });
});

test('Lock now breaks off the request that is under way in this worker.', async () => {
  const vault = { ...createVaultDependencies(), crypto: quickCrypto, clock: () => 0 };
  const handlers = workerHandlers(vault);
  const context = { inPrivate: false };
  const saved = await handlers.saveCredential(draft, context);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  await handlers.rememberOnDevice({ passphrase }, context);
  fetched.mockImplementationOnce(
    (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const read = handlers.readSession({ session_id, credentialId: saved.credential.id }, context);
  await eventually(() => expect(fetched).toHaveBeenCalledTimes(1));
  await handlers.lockVault(undefined, context);
  expect(await read).toMatchObject({ failed: { failure: { kind: 'vault-locked' } } });
  expect(fetched).toHaveBeenCalledTimes(1);
});
