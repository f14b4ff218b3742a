import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVaultDependencies, onLockAlarm } from '../../../../lib/platform/storage/vault-dependencies.ts';
import { hideStorageFromPages } from '../../../../lib/platform/storage/vault-store.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllGlobals());

describe('the time to lock', () => {
  const ring = (name: string) =>
    fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });

  test('is an alarm of its own name', async () => {
    await createVaultDependencies().wakeAt(1_234_567);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([
      { name: 'vault-lock', scheduledTime: 1_234_567 },
    ]);
  });

  test('locks, and no other alarm does', async () => {
    const lock = vi.fn(async () => undefined);
    onLockAlarm(lock);
    await ring('another');
    expect(lock).not.toHaveBeenCalled();
    await ring('vault-lock');
    expect(lock).toHaveBeenCalledOnce();
  });

  test('is no error where storage cannot be read then', async () => {
    onLockAlarm(() => Promise.reject(new Error('closed')));
    await expect(ring('vault-lock')).resolves.not.toThrow();
  });

  test('is by a clock that is set, and measured by one that only goes forward', () => {
    const deps = createVaultDependencies();
    expect(Math.abs(deps.now() - Date.now())).toBeLessThan(60_000);
    const before = deps.clock();
    expect(deps.clock()).toBeGreaterThanOrEqual(before);
  });

  test('is never worked on by two at once: one lock for all of the vault', async () => {
    const request = vi.fn((_: string, work: () => Promise<unknown>) => work());
    vi.stubGlobal('navigator', { locks: { request } });
    expect(await createVaultDependencies().exclusively(async () => 'done')).toBe('done');
    expect(request.mock.calls.map(([name]) => name)).toEqual(['vault']);
  });
});

describe('storage.local is closed to scripts in pages', () => {
  const withAccess = (setAccessLevel: unknown) =>
    vi.stubGlobal('chrome', { storage: { local: { setAccessLevel } } });

  test('where the browser can', () => {
    const setAccessLevel = vi.fn(async () => undefined);
    withAccess(setAccessLevel);
    hideStorageFromPages();
    expect(setAccessLevel.mock.calls).toEqual([[{ accessLevel: 'TRUSTED_CONTEXTS' }]]);
  });

  test.each<[string, unknown]>([
    ['has no such call', undefined],
    ['answers nothing', () => undefined],
    ['refuses', () => Promise.reject(new Error('not for this area'))],
    [
      'refuses at once',
      () => {
        throw new Error('not for this area');
      },
    ],
  ])('and it is no error where it %s', (_, setAccessLevel) => {
    withAccess(setAccessLevel);
    expect(hideStorageFromPages).not.toThrow();
    vi.stubGlobal('chrome', undefined);
    expect(hideStorageFromPages).not.toThrow();
  });
});
