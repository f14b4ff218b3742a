import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCredentials } from '../../../lib/vault/all-credentials.ts';
import { vaultStatus } from '../../../lib/vault/open-vault.ts';
import { VaultLocked } from '../../../lib/vault/ports.ts';
import { changePassphrase, rememberOnDevice } from '../../../lib/vault/remember.ts';
import { unlockVault } from '../../../lib/vault/unlock-vault.ts';
import { sampleCredential } from '../worker/sample-dependencies.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase } from './sample-vault.ts';

async function remembering(): Promise<Device> {
  const device = sampleDevice();
  for (const credential of [playgroundKey, liveKey]) await device.memory.save(credential);
  await rememberOnDevice(samplePassphrase, device.memory, device.worker());
  device.restart();
  return device;
}

const kept = (device: Device) => allCredentials(device.memory, device.worker());
const original = await remembering();
const text = original.disk.get('vault') ?? '';

/** A flipped bit somewhere, or a cut. */
const damage = fc.oneof(
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(7))
    .map(
      ([at, bit]) =>
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1),
    ),
  fc.nat(text.length - 1).map((end) => text.slice(0, end)),
);

describe('1,000 flipped bits and cuts of the stored vault', () => {
  test('end restored from the copy, every time', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const device = sampleDevice();
        device.disk.set('vault', damaged).set('backup', text);
        expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'done' });
        expect(await kept(device).list()).toEqual([playgroundKey, liveKey]);
        expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked', from: 'backup' });
        // What stood in has taken its place again.
        expect((await vaultStatus(sampleWorker(device))).kind).toBe('locked');
        expect(device.disk.get('vault')).not.toBe(damaged);
      }),
      { numRuns: 500 },
    );
  });

  test('end in a clear refusal where there is no copy: never reset, never wrong data', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const device = sampleDevice();
        device.disk.set('vault', damaged);
        expect(await vaultStatus(device.worker())).toEqual({ kind: 'damaged' });
        expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'damaged' });
        expect(await kept(device).list()).toEqual([]);
        expect(await kept(device).findMissingReason('live-key')).toEqual({
          kind: 'vault-unreadable',
          why: 'damaged',
        });
        expect([...device.disk]).toEqual([['vault', damaged]]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Another browser over the same disk: nothing is unlocked there. */
function sampleWorker(device: Device) {
  const other = sampleDevice();
  other.disk = device.disk;
  return other.worker();
}

describe('a write that is interrupted', () => {
  /** The worker is stopped at its nth access to the disk. */
  function stoppedAt(device: Device, step: number) {
    let count = 0;
    const worker = device.worker();
    const stop = async (): Promise<void> => {
      count += 1;
      if (count > step) throw new Error('stopped');
    };
    const wrapped = (store: (typeof worker.storage)['vault']) => ({
      read: store.read,
      write: async (value: string) => {
        await stop();
        await store.write(value);
      },
      remove: async () => {
        await stop();
        await store.remove();
      },
    });
    const { vault, next, backup } = worker.storage;
    return { ...worker, storage: { vault: wrapped(vault), next: wrapped(next), backup: wrapped(backup) } };
  }

  test.each([0, 1, 2, 3, 4])(
    'after %d accesses leaves a whole vault: the one before or the new one',
    async (step) => {
      const device = await remembering();
      await unlockVault(samplePassphrase, device.worker());
      const added = sampleCredential({ id: 'added' });
      await allCredentials(device.memory, stoppedAt(device, step))
        .save(added)
        .catch(() => undefined);
      device.restart();
      expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'done' });
      const found = (await kept(device).list()).map(({ id }) => id);
      expect(found.slice(0, 2)).toEqual(['playground-key', 'live-key']);
      expect(found.slice(2)).toEqual(step < 2 ? [] : ['added']);
    },
  );

  test.each([0, 1, 2, 3, 4])(
    'after %d accesses, and the disk damaged on top, is restored or refused',
    async (step) => {
      const device = await remembering();
      await unlockVault(samplePassphrase, device.worker());
      await allCredentials(device.memory, stoppedAt(device, step))
        .save(sampleCredential({ id: 'added' }))
        .catch(() => undefined);
      device.restart();
      device.disk.set('vault', '');
      expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'done' });
      expect((await kept(device).list()).length).toBeGreaterThanOrEqual(2);
    },
  );

  test('between the disk and the memory is caught up with: the second message saves nothing twice', async () => {
    const device = await remembering();
    await unlockVault(samplePassphrase, device.worker());
    const worker = device.worker();
    const set = async () => {
      throw new Error('stopped');
    };
    const added = sampleCredential({ id: 'added', label: 'Added' });
    const stopped = allCredentials(device.memory, { ...worker, open: { ...worker.open, set } });
    await expect(stopped.save(added)).rejects.toThrow('stopped');
    expect((await kept(device).list()).map(({ id }) => id)).toEqual(['playground-key', 'live-key', 'added']);
    expect(await kept(device).listLocked()).toEqual([]);
  });

  test('while the passphrase is changed never leaves records under two keys', async () => {
    const device = await remembering();
    await unlockVault(samplePassphrase, device.worker());
    const worker = device.worker();
    const set = async () => {
      throw new Error('stopped');
    };
    const next = 'another sample passphrase';
    const stopped = { ...worker, deadlines: { ...worker.deadlines, set } };
    await expect(changePassphrase(samplePassphrase, next, stopped)).rejects.toThrow('stopped');

    // The memory still has the old key. Nothing may be written with it.
    const added = sampleCredential({ id: 'added' });
    await expect(kept(device).save(added)).rejects.toThrow(VaultLocked);
    expect(await unlockVault(next, device.worker())).toEqual({ kind: 'done' });
    await kept(device).save(added);
    device.restart();
    await unlockVault(next, device.worker());
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked', damaged: [] });
    expect(await kept(device).list()).toHaveLength(3);
  });

  test('that gives back something else than was written is refused', async () => {
    const device = await remembering();
    await unlockVault(samplePassphrase, device.worker());
    const worker = device.worker();
    const { next } = worker.storage;
    const forgetful = { ...next, write: (value: string) => next.write(value.slice(0, -1)) };
    const storage = { ...worker.storage, next: forgetful };
    const store = allCredentials(device.memory, { ...worker, storage });
    await expect(store.save(sampleCredential({ id: 'added' }))).rejects.toThrow();
    expect(device.disk.get('vault')).toBe(text.length > 0 ? device.disk.get('backup') : '');
  });
});
