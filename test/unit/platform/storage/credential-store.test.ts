import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  createCredentialStore,
  onCredentialsChanged,
} from '../../../../lib/platform/storage/credential-store.ts';
import { StorageUnavailable } from '../../../../lib/vault/ports.ts';
import { sampleCredential } from '../../worker/sample-dependencies.ts';

const store = createCredentialStore();
const { session } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a storage that refuses', () => {
  const quoting = new Error('Quota exceeded while storing {"password":"sample-password"}');
  const accesses = [
    ['get', 'listing', () => store.list()],
    ['get', 'finding', () => store.find('sample-credential')],
    ['set', 'saving', () => store.save(sampleCredential())],
    ['remove', 'removing', () => store.remove('sample-credential')],
  ] as const;

  test.each(accesses)('(%s) is named when %s, without the browser’s words', async (method, _, access) => {
    vi.spyOn(session, method).mockRejectedValue(quoting);
    const error = await access().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(`${error} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`).not.toContain(
      'sample-password',
    );
  });

  test.each(accesses)('(%s) at once is named as well when %s', async (method, _, access) => {
    vi.spyOn(session, method).mockImplementation(() => {
      throw quoting;
    });
    await expect(access()).rejects.toThrow(StorageUnavailable);
  });
});

describe('a damaged record', () => {
  test.each([
    ['text', 'sample'],
    ['a list', []],
    ['nothing in it', {}],
    ['an unknown region', { ...sampleCredential(), server: { environment: 'playground', region: 'us' } }],
    ['no password', { ...sampleCredential(), password: undefined }],
    ['a time that is text', { ...sampleCredential(), savedAt: 'today' }],
  ])('with %s is not listed and not found, and is left alone', async (_, record) => {
    const good = sampleCredential({ id: 'good' });
    await store.save(good);
    await session.set({ 'credential:damaged': record });
    expect(await store.list()).toEqual([good]);
    expect(await store.find('damaged')).toBeUndefined();
    expect(Object.keys(await session.get(null)).sort()).toEqual(['credential:damaged', 'credential:good']);
  });

  test('of somebody else is no credential', async () => {
    await session.set({ sample: sampleCredential(), 'other:credential:x': sampleCredential() });
    expect(await store.list()).toEqual([]);
    expect(await store.find('sample')).toBeUndefined();
  });
});

describe('the credential store', () => {
  test.each(['', '__proto__', 'constructor', 'unknown'])('does not find “%s”', async (id) => {
    await store.save(sampleCredential());
    expect(await store.find(id)).toBeUndefined();
  });

  test('keeps what it was given, in the session’s memory only', async () => {
    const credential = sampleCredential({ username: 'ä', password: '🔑' });
    await store.save(credential);
    expect(await store.find(credential.id)).toEqual(credential);
    expect(await store.list()).toEqual([credential]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  test('loses none of two that are saved at the same time', async () => {
    await Promise.all([
      store.save(sampleCredential({ id: 'one' })),
      createCredentialStore().save(sampleCredential({ id: 'two' })),
    ]);
    expect((await store.list()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
  });

  test('removes one and leaves the other', async () => {
    await store.save(sampleCredential({ id: 'one' }));
    await store.save(sampleCredential({ id: 'two' }));
    await store.remove('one');
    await store.remove('unknown');
    expect((await store.list()).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('a change of credentials', () => {
  test('of something else is not told', async () => {
    const listener = vi.fn();
    const stop = onCredentialsChanged(listener);
    await session.set({ other: 'sample' });
    await fakeBrowser.storage.local.set({ 'credential:local': 'sample' });
    stop();
    expect(listener).not.toHaveBeenCalled();
  });

  test('is told when one is saved or removed, until nobody listens', async () => {
    const listener = vi.fn();
    const stop = onCredentialsChanged(listener);
    await store.save(sampleCredential());
    expect(listener).toHaveBeenCalledTimes(1);
    await store.remove('sample-credential');
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    await store.save(sampleCredential());
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
