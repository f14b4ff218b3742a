import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countedRequests, countRequest, createBuildFacts } from '../../../lib/platform/build-facts.ts';
import type { Stored } from '../../../lib/vault/ports.ts';

const backup = (stored: Stored) => ({
  read: async () => stored,
  write: async () => undefined,
  remove: async () => undefined,
});
const missing = backup({ kind: 'missing' });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1.2.3',
  });
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});

describe('the count of requests', () => {
  test('is by host, in the order of their names', async () => {
    for (const host of ['b.example', 'a.example', 'b.example']) await countRequest(host);
    expect(await countedRequests()).toEqual([
      { host: 'a.example', count: 1 },
      { host: 'b.example', count: 2 },
    ]);
  });

  test('loses none of those that are sent at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => countRequest('a.example')));
    expect(await countedRequests()).toEqual([{ host: 'a.example', count: 20 }]);
  });

  test('is empty where the browser has begun anew', async () => {
    expect(await countedRequests()).toEqual([]);
  });
});

describe('what the browser says about this installation', () => {
  const databases = vi.fn(async () => [{ name: 'vault-backup' }, { name: 'another' }]);
  beforeEach(() => {
    vi.stubGlobal('indexedDB', { databases });
  });

  test('is every key of both storage areas', async () => {
    await fakeBrowser.storage.session.set({ a: 1, b: 'two' });
    await fakeBrowser.storage.local.set({ c: { d: 3 } });
    const { entries } = createBuildFacts(missing);
    expect(await entries.memory()).toEqual([
      { key: 'a', value: 1 },
      { key: 'b', value: 'two' },
    ]);
    expect(await entries.local()).toEqual([{ key: 'c', value: { d: 3 } }]);
  });

  test('is the backup with its text, and every other database by its name', async () => {
    expect(await createBuildFacts(missing).entries['indexed-db']()).toEqual([
      { key: 'another', value: undefined },
    ]);
    expect(await createBuildFacts(backup({ kind: 'text', text: 'x' })).entries['indexed-db']()).toEqual([
      { key: 'vault-backup', value: 'x' },
      { key: 'another', value: undefined },
    ]);
  });

  test('is no empty list where the database cannot be opened', async () => {
    await expect(
      createBuildFacts(backup({ kind: 'inaccessible' })).entries['indexed-db'](),
    ).rejects.toThrow();
    databases.mockRejectedValueOnce(new Error('not now'));
    await expect(createBuildFacts(missing).entries['indexed-db']()).rejects.toThrow();
  });

  test('is its version, and every permission that is held', async () => {
    const getAll = vi.fn(async () => ({ permissions: ['storage'], origins: ['https://api.klarna.com/*'] }));
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(getAll);
    const { version, permissions } = createBuildFacts(missing);
    expect(await permissions()).toEqual(['https://api.klarna.com/*', 'storage']);
    expect(version).toBe('1.2.3');
  });
});
