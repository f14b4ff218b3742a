import { describe, expect, test } from 'vitest';
import { allCredentials } from '../../../lib/vault/all-credentials.ts';
import { idleMs } from '../../../lib/vault/auto-lock.ts';
import { lockExpiredVault, lockVault, vaultStatus } from '../../../lib/vault/open-vault.ts';
import { VaultLocked, VaultNotWritten } from '../../../lib/vault/ports.ts';
import {
  changePassphrase,
  forgetVault,
  rememberOnDevice,
  stopRemembering,
} from '../../../lib/vault/remember.ts';
import { unlockVault } from '../../../lib/vault/unlock-vault.ts';
import { sampleCredential } from '../worker/sample-dependencies.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase } from './sample-vault.ts';

const kept = (device: Device) => allCredentials(device.memory, device.worker());
const ids = async (device: Device) => (await kept(device).list()).map(({ id }) => id).sort();

/** A device that remembers the two sample credentials, and is unlocked. */
async function remembering(): Promise<Device> {
  const device = sampleDevice();
  await device.memory.save(playgroundKey);
  await device.memory.save(liveKey);
  expect(await rememberOnDevice(samplePassphrase, device.memory, device.worker())).toEqual({ kind: 'done' });
  return device;
}

async function locked(): Promise<Device> {
  const device = await remembering();
  device.restart();
  return device;
}

const unlock = (device: Device, passphrase = samplePassphrase) => unlockVault(passphrase, device.worker());

describe('five states that are not “no credentials”', () => {
  test('a wrong passphrase is called that, changes nothing, and makes the next attempt wait', async () => {
    const device = await locked();
    const before = new Map(device.disk);
    expect(await unlock(device, 'another passphrase')).toEqual({ kind: 'wrong-passphrase', waitMs: 1000 });
    expect(await unlock(device)).toEqual({ kind: 'too-soon', waitMs: 1000 });
    device.now += 1000;
    expect(await unlock(device, 'yet another one')).toEqual({ kind: 'wrong-passphrase', waitMs: 2000 });
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'locked', waitMs: 2000 });
    device.now += 2000;
    expect(await unlock(device)).toEqual({ kind: 'done' });
    expect(device.disk).toEqual(before);
    expect(await ids(device)).toEqual(['live-key', 'playground-key']);
  });

  test('a damaged record is named, and the others work', async () => {
    const device = await locked();
    await damageRecord(device, 'live-key');
    expect(await unlock(device)).toEqual({ kind: 'done' });
    expect(await vaultStatus(device.worker())).toMatchObject({
      kind: 'unlocked',
      damaged: [{ id: 'live-key', label: 'Live shop', server: liveKey.server }],
    });
    expect(await ids(device)).toEqual(['playground-key']);
    expect(await kept(device).findMissingReason('live-key')).toEqual({
      kind: 'vault-unreadable',
      why: 'damaged-record',
    });
    await kept(device).remove('live-key');
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked', damaged: [] });
  });

  test.each(['damaged', 'newer', 'inaccessible'] as const)(
    'a vault that is %s says so, and nothing is written to it',
    async (state) => {
      const device = await locked();
      if (state === 'damaged') for (const place of ['vault', 'backup'] as const) device.disk.set(place, '{');
      if (state === 'newer') await makeNewer(device);
      if (state === 'inaccessible') device.refuses.add('read vault');
      const before = new Map(device.disk);
      device.log.length = 0;

      expect(await vaultStatus(device.worker())).toMatchObject({ kind: state });
      expect(await unlock(device)).toMatchObject({ kind: state });
      expect(await rememberOnDevice(samplePassphrase, device.memory, device.worker())).toMatchObject({
        kind: state,
      });
      expect(await changePassphrase(samplePassphrase, 'a new passphrase', device.worker())).toMatchObject({
        kind: state,
      });
      expect(await kept(device).findMissingReason('live-key')).toEqual({
        kind: 'vault-unreadable',
        why: state,
      });
      // Meanwhile a credential can be used from memory.
      await kept(device).save(sampleCredential({ id: 'added' }));
      expect(await ids(device)).toEqual(['added']);
      expect(device.disk).toEqual(before);
      expect(device.log).toEqual([]);
    },
  );
});

describe('locked', () => {
  test('no secret is to be had, and the names are', async () => {
    const device = await locked();
    expect(await ids(device)).toEqual([]);
    expect(await kept(device).find('live-key')).toBeUndefined();
    expect(await kept(device).findMissingReason('live-key')).toEqual({ kind: 'vault-locked' });
    expect(await kept(device).findMissingReason('other')).toEqual({ kind: 'credential-removed' });
    expect(await kept(device).listLocked()).toMatchObject([
      { id: 'playground-key', locked: true, maskedUsername: '' },
      { id: 'live-key', locked: true, label: 'Live shop', server: liveKey.server },
    ]);
  });

  test('nothing can be saved, which is said', async () => {
    const device = await locked();
    await expect(kept(device).save(sampleCredential({ id: 'added' }))).rejects.toThrow(VaultLocked);
    expect(await device.memory.list()).toEqual([]);
  });

  test('by a click: nothing that opens it is left in the browser’s memory', async () => {
    const device = await remembering();
    await lockVault(device.worker());
    expect([...device.session.keys()]).toEqual([]);
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'locked', stillOpen: 0 });
  });
});

describe('the time after which it locks', () => {
  test('is 15 minutes for production and 8 hours for playground, at every use, without any alarm', async () => {
    const device = await remembering();
    device.now += idleMs.production;
    expect(await kept(device).find('live-key')).toBeUndefined();
    expect(await kept(device).findMissingReason('live-key')).toEqual({ kind: 'vault-locked' });
    expect((await kept(device).find('playground-key'))?.password).toBe('sample-password');
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'locked', stillOpen: 1 });
    expect(JSON.stringify([...device.session])).not.toContain('live-password');
    await expect(kept(device).save(sampleCredential({ id: 'added' }))).rejects.toThrow(VaultLocked);

    device.now += idleMs.playground;
    expect(await kept(device).find('playground-key')).toBeUndefined();
    expect([...device.session.keys()]).toEqual([]);
  });

  test('begins anew with each use, and the alarm with it', async () => {
    const device = await remembering();
    for (let use = 0; use < 4; use += 1) {
      device.now += idleMs.production - 1;
      expect(await kept(device).find('live-key')).toBeDefined();
      expect(device.alarm).toBe(device.now + idleMs.production);
    }
  });

  test('is over at once when the clock was set back', async () => {
    const device = await remembering();
    device.now -= 5 * 60_000 + 1;
    expect(await kept(device).find('playground-key')).toBeUndefined();
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'locked' });
  });

  test('takes the secrets out of memory when the alarm rings', async () => {
    const device = await remembering();
    device.now = device.alarm ?? 0;
    await lockExpiredVault(device.worker());
    expect(JSON.stringify([...device.session])).not.toContain('live-password');
    device.now = device.alarm ?? 0;
    await lockExpiredVault(device.worker());
    expect([...device.session.keys()]).toEqual([]);
  });
});

describe('the pause after a wrong passphrase', () => {
  test('is counted before the attempt, so that a worker that is stopped gives none away', async () => {
    const device = await locked();
    const worker = device.worker();
    const stopped = new Error('the worker is stopped');
    const crypto = {
      ...worker.crypto,
      subtle: new Proxy(worker.crypto.subtle, {
        get: (_, name) => {
          if (name === 'digest') return worker.crypto.subtle.digest.bind(worker.crypto.subtle);
          throw stopped;
        },
      }),
    };
    await expect(unlockVault('a wrong guess', { ...worker, crypto })).rejects.toBe(stopped);
    expect(await unlock(device, 'another guess')).toEqual({ kind: 'too-soon', waitMs: 1000 });
  });

  test('outlives worker after worker', async () => {
    const device = await locked();
    const waits: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      const outcome = await unlock(device, `wrong passphrase ${guess}`);
      if (outcome.kind !== 'wrong-passphrase') throw new Error(outcome.kind);
      waits.push(outcome.waitMs / 1000);
      device.now += outcome.waitMs - 1;
      expect((await unlock(device)).kind).toBe('too-soon');
      device.now += 1;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });
});

describe('remembering', () => {
  test.each(['', 'short', 'elevenchars'])('is refused with the passphrase “%s”', async (passphrase) => {
    const device = sampleDevice();
    const outcome = await rememberOnDevice(passphrase, device.memory, device.worker());
    expect(outcome).toMatchObject({ kind: 'bad-passphrase' });
    expect(device.log).toEqual([]);
  });

  test('writes, reads back, replaces and copies in that order', async () => {
    const device = await remembering();
    expect(device.log).toEqual(['write next', 'write vault', 'write backup', 'remove next']);
    expect(device.disk.get('vault')).toBe(device.disk.get('backup'));
    expect(await device.memory.list()).toEqual([]);
    expect(await ids(device)).toEqual(['live-key', 'playground-key']);
  });

  test('twice does nothing the second time', async () => {
    const device = await remembering();
    expect(await rememberOnDevice('another passphrase', device.memory, device.worker())).toEqual({
      kind: 'exists',
    });
  });

  test.each(['write next', 'write vault'] as const)(
    'that the browser refuses (%s) leaves the credentials in memory and nothing open',
    async (access) => {
      const device = sampleDevice();
      await device.memory.save(playgroundKey);
      device.refuses.add(access);
      const outcome = await rememberOnDevice(samplePassphrase, device.memory, device.worker());
      expect(outcome).toEqual({ kind: 'not-written' });
      expect(await device.memory.list()).toEqual([playgroundKey]);
      expect([...device.session.keys()]).toEqual([]);
    },
  );

  test('works without a second store, which is told', async () => {
    const device = sampleDevice();
    for (const verb of ['read', 'write', 'remove'] as const) device.refuses.add(`${verb} backup`);
    await rememberOnDevice(samplePassphrase, device.memory, device.worker());
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked', backup: 'unavailable' });
    device.restart();
    expect(await unlock(device)).toEqual({ kind: 'done' });
    expect(await forgetVault(device.worker())).toEqual({ kind: 'done' });
  });

  test('what is added, changed and removed later survives a restart', async () => {
    const device = await remembering();
    await kept(device).save(sampleCredential({ id: 'added', password: 'added-password' }));
    await kept(device).save({ ...playgroundKey, preferredAt: 5 });
    await kept(device).remove('live-key');
    device.restart();
    await unlock(device);
    expect(await kept(device).find('added')).toMatchObject({ password: 'added-password' });
    expect(await kept(device).find('playground-key')).toMatchObject({ preferredAt: 5 });
    expect(await ids(device)).toEqual(['added', 'playground-key']);
  });

  test.each(['write next', 'write vault'] as const)(
    'a credential that cannot be stored (%s) is refused, and what was there stays',
    async (access) => {
      const device = await remembering();
      const before = device.disk.get('vault');
      device.refuses.add(access);
      await expect(kept(device).save(sampleCredential({ id: 'added' }))).rejects.toThrow(VaultNotWritten);
      expect(device.disk.get('vault')).toBe(before);
      expect(await ids(device)).toEqual(['live-key', 'playground-key']);
    },
  );

  test('ends with everything in memory and nothing on the disk', async () => {
    const device = await remembering();
    expect(await stopRemembering(device.memory, device.worker())).toEqual({ kind: 'done' });
    expect([...device.disk.keys()]).toEqual([]);
    expect([...device.session.keys()]).toEqual([]);
    expect(await ids(device)).toEqual(['live-key', 'playground-key']);
    expect(await vaultStatus(device.worker())).toEqual({ kind: 'off' });
  });

  test('does not end while it is locked', async () => {
    const device = await locked();
    expect(await stopRemembering(device.memory, device.worker())).toEqual({ kind: 'locked' });
    expect(device.disk.has('vault')).toBe(true);
  });

  test('is forgotten in every place', async () => {
    const device = await locked();
    device.disk.set('next', 'left over');
    expect(await forgetVault(device.worker())).toEqual({ kind: 'done' });
    expect([...device.disk.keys()]).toEqual([]);
    device.refuses.add('remove vault');
    expect(await forgetVault(device.worker())).toEqual({ kind: 'not-written' });
  });
});

describe('another passphrase', () => {
  const next = 'another sample passphrase';

  test('opens, and the old one does not; the old data key is worth nothing', async () => {
    const device = await remembering();
    const oldKey: unknown = JSON.parse(device.session.get('open') ?? '{}').key;
    expect(await changePassphrase(samplePassphrase, next, device.worker())).toEqual({ kind: 'done' });
    expect(JSON.parse(device.session.get('open') ?? '{}').key).not.toBe(oldKey);
    device.restart();
    expect(await unlock(device)).toMatchObject({ kind: 'wrong-passphrase' });
    device.now += 1000;
    expect(await unlock(device, next)).toEqual({ kind: 'done' });
    expect(await ids(device)).toEqual(['live-key', 'playground-key']);
  });

  test('asked for twice, because the first answer was lost, is still changed', async () => {
    const device = await remembering();
    await changePassphrase(samplePassphrase, next, device.worker());
    expect(await changePassphrase(samplePassphrase, next, device.worker())).toEqual({ kind: 'done' });
    expect(device.session.has('attempts')).toBe(false);
  });

  test('is refused to whoever does not know the current one, and that counts as an attempt', async () => {
    const device = await remembering();
    const before = device.disk.get('vault');
    expect(await changePassphrase('wrong passphrase', next, device.worker())).toMatchObject({
      kind: 'wrong-passphrase',
    });
    expect(await changePassphrase(samplePassphrase, 'short', device.worker())).toMatchObject({
      kind: 'bad-passphrase',
    });
    expect(await unlock(device)).toMatchObject({ kind: 'too-soon' });
    expect(device.disk.get('vault')).toBe(before);
  });
});

test('No password, passphrase or key was ever on the disk.', async () => {
  const device = await remembering();
  await kept(device).save(sampleCredential({ id: 'added', password: 'sentinel-password' }));
  const key: unknown = JSON.parse(device.session.get('open') ?? '{}').key;
  await changePassphrase(samplePassphrase, 'sentinel passphrase', device.worker());
  const newKey: unknown = JSON.parse(device.session.get('open') ?? '{}').key;
  expect(device.everWritten.length).toBeGreaterThan(5);
  for (const text of device.everWritten) {
    for (const secret of ['sentinel', 'sample-password', 'live-password', samplePassphrase, key, newKey]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(String(secret)).toString('base64').slice(0, 14));
    }
  }
  expect(JSON.stringify([...device.session])).not.toMatch(/sentinel passphrase|sample passphrase/);
});

async function damageRecord(device: Device, id: string): Promise<void> {
  const { readVaultText, writeVaultText } = await import('../../../lib/vault/vault-text.ts');
  const { subtle } = globalThis.crypto;
  const read = await readVaultText(device.disk.get('vault'), subtle);
  if (read.kind !== 'good') throw new Error(read.kind);
  const { sum: _, ...content } = read.vault;
  const items = content.items.map((item) => (item.id === id ? { ...item, updatedAt: 5 } : item));
  const text = await writeVaultText({ ...content, items }, subtle);
  device.disk.set('vault', text);
  device.disk.set('backup', text);
}

async function makeNewer(device: Device): Promise<void> {
  const { canonicalJson } = await import('../../../lib/vault/vault-text.ts');
  const rest = { v: 2, what: 'unknown' };
  const digest = await globalThis.crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(canonicalJson(rest)),
  );
  device.disk.set('vault', JSON.stringify({ ...rest, sum: Buffer.from(digest).toString('base64') }));
}
