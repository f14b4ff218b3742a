import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { createBackupStore } from '../../../../lib/platform/storage/backup-store.ts';
import { onCredentialsChanged } from '../../../../lib/platform/storage/credential-store.ts';
import { sessionSlot } from '../../../../lib/platform/storage/session-slot.ts';
import { createVaultStorage } from '../../../../lib/platform/storage/vault-store.ts';
import { StorageUnavailable } from '../../../../lib/vault/ports.ts';
import { fakeIndexedDb } from './fake-indexed-db.ts';

const { local, session } = fakeBrowser.storage;
beforeEach(() => fakeBrowser.reset());

describe('storage.local', () => {
  const { vault, next } = createVaultStorage();

  test('that throws is inaccessible, which is not missing', async () => {
    expect(await vault.read()).toEqual({ kind: 'missing' });
    vi.spyOn(local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await vault.read()).toEqual({ kind: 'inaccessible' });
    vi.spyOn(local, 'get').mockImplementation(() => {
      throw new Error('at once');
    });
    expect(await vault.read()).toEqual({ kind: 'inaccessible' });
  });

  test('that refuses a write is named, without the browser’s words', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('quota exceeded for "secret"'));
    const error = await vault.write('text').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(String(error)).not.toContain('secret');
  });

  test('keeps two texts apart, and what is no text is handed on as it is', async () => {
    await vault.write('one');
    await next.write('two');
    expect(await local.get(null)).toEqual({ vault: 'one', 'vault.next': 'two' });
    await next.remove();
    await local.set({ vault: { v: 1 } });
    expect(await vault.read()).toEqual({ kind: 'text', text: { v: 1 } });
    expect(await next.read()).toEqual({ kind: 'missing' });
  });
});

describe('the second store', () => {
  test('that is not there at all is inaccessible, and refuses writes', async () => {
    const store = createBackupStore(undefined);
    expect(await store.read()).toEqual({ kind: 'inaccessible' });
    await expect(store.write('text')).rejects.toThrow(StorageUnavailable);
  });

  test.each(['open', 'open-throws', 'request', 'abort'] as const)(
    'that fails at “%s” is inaccessible, and refuses writes',
    async (breaks) => {
      const { factory, kept } = fakeIndexedDb(breaks);
      const store = createBackupStore(factory);
      expect(await store.read()).toEqual({ kind: 'inaccessible' });
      await expect(store.write('text')).rejects.toThrow(StorageUnavailable);
      await expect(store.remove()).rejects.toThrow(StorageUnavailable);
      expect(kept.size).toBe(0);
    },
  );

  test('keeps one text', async () => {
    const store = createBackupStore(fakeIndexedDb().factory);
    expect(await store.read()).toEqual({ kind: 'missing' });
    await store.write('one');
    await store.write('two');
    expect(await store.read()).toEqual({ kind: 'text', text: 'two' });
    await store.remove();
    expect(await store.read()).toEqual({ kind: 'missing' });
  });
});

describe('a value in the browser’s memory', () => {
  const slot = sessionSlot('sample', z.object({ count: z.number() }));

  test('that is none of ours is none', async () => {
    await session.set({ sample: { count: 'many' } });
    expect(await slot.get()).toBeUndefined();
  });

  test('is kept until it is removed', async () => {
    await slot.set({ count: 1 });
    expect(await slot.get()).toEqual({ count: 1 });
    await slot.remove();
    expect(await slot.get()).toBeUndefined();
    expect(await local.get(null)).toEqual({});
  });

  test('that the browser does not give is named', async () => {
    vi.spyOn(session, 'get').mockRejectedValue(new Error('broken'));
    await expect(slot.get()).rejects.toThrow(StorageUnavailable);
  });
});

test('Locking, unlocking and a change of the vault are told; a use of a credential is not.', async () => {
  const listener = vi.fn();
  const stop = onCredentialsChanged(listener);
  await session.set({ 'vault:deadlines': { lastSeen: 1 }, 'use:one': {} });
  await local.set({ 'vault.next': 'text' });
  expect(listener).not.toHaveBeenCalled();
  await session.set({ 'vault:open': {} });
  await local.set({ vault: 'text' });
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  await session.remove('vault:open');
  await local.remove('vault');
  expect(listener).toHaveBeenCalledTimes(2);
});
