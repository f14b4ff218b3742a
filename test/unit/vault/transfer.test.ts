import { describe, expect, test } from 'vitest';
import { allCredentials } from '../../../lib/vault/all-credentials.ts';
import { vaultStatus } from '../../../lib/vault/open-vault.ts';
import { rememberOnDevice } from '../../../lib/vault/remember.ts';
import { exportVault, importVault } from '../../../lib/vault/transfer-vault.ts';
import { unlockVault } from '../../../lib/vault/unlock-vault.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase } from './sample-vault.ts';

const kept = (device: Device) => allCredentials(device.memory, device.worker());
const list = async (device: Device) => (await kept(device).list()).map(({ id }) => id);

async function remembering(...credentials: (typeof playgroundKey)[]): Promise<Device> {
  const device = sampleDevice();
  for (const credential of credentials) await device.memory.save(credential);
  await rememberOnDevice(samplePassphrase, device.memory, device.worker());
  return device;
}

async function exported(): Promise<string> {
  const file = await exportVault((await remembering(playgroundKey, liveKey)).worker());
  if (file.kind !== 'text') throw new Error(file.kind);
  return file.text;
}

describe('an exported file', () => {
  test.each(['', '{}', 'text', '{"v":1}'])('that is none is refused: “%s”', async (text) => {
    const device = sampleDevice();
    expect(await importVault(text, samplePassphrase, device.worker())).toEqual({ kind: 'damaged' });
    expect(device.log).toEqual([]);
  });

  test('that was cut off is refused', async () => {
    const device = sampleDevice();
    const text = (await exported()).slice(0, -1);
    expect(await importVault(text, samplePassphrase, device.worker())).toEqual({ kind: 'damaged' });
  });

  test('does not open with another passphrase, and then nothing is written', async () => {
    const device = sampleDevice();
    expect(await importVault(await exported(), 'another passphrase', device.worker())).toMatchObject({
      kind: 'wrong-passphrase',
    });
    expect(device.log).toEqual([]);
  });

  test('is not taken while what is here is locked, damaged or inaccessible', async () => {
    const device = await remembering(playgroundKey);
    device.restart();
    const text = await exported();
    expect(await importVault(text, samplePassphrase, device.worker())).toEqual({ kind: 'locked' });
    device.refuses.add('read vault');
    expect(await importVault(text, samplePassphrase, device.worker())).toEqual({ kind: 'inaccessible' });
    device.refuses.clear();
    device.disk.set('vault', '').set('backup', '');
    expect(await importVault(text, samplePassphrase, device.worker())).toEqual({ kind: 'damaged' });
  });

  test('holds no secret, and nothing that opens it', async () => {
    expect(await exported()).not.toMatch(/sample-password|live-password|sample passphrase|PK00000/);
  });

  test('becomes the vault where nothing is remembered, and is open', async () => {
    const device = sampleDevice();
    expect(await importVault(await exported(), samplePassphrase, device.worker())).toEqual({ kind: 'done' });
    expect(await list(device)).toEqual(['playground-key', 'live-key']);
    device.restart();
    expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'done' });
    expect(await list(device)).toEqual(['playground-key', 'live-key']);
  });

  test('is added to what is unlocked, under the passphrase that is used here', async () => {
    const other = { ...playgroundKey, id: 'own-key' };
    const device = await remembering(other);
    const file = await exported();
    expect(await importVault(file, samplePassphrase, device.worker())).toEqual({ kind: 'done' });
    expect(await importVault(file, samplePassphrase, device.worker())).toEqual({ kind: 'done' });
    expect(await list(device)).toEqual(['own-key', 'playground-key', 'live-key']);
    device.restart();
    await unlockVault(samplePassphrase, device.worker());
    expect((await list(device)).length).toBe(3);
  });
});

describe('an export', () => {
  test('of a damaged vault is what was found', async () => {
    const device = await remembering(playgroundKey);
    device.disk.set('vault', 'damaged text').set('backup', '');
    expect(await vaultStatus(device.worker())).toEqual({ kind: 'damaged' });
    expect(await exportVault(device.worker())).toEqual({ kind: 'text', text: 'damaged text', whole: false });
  });

  test('of nothing, or of a storage that cannot be read, says so', async () => {
    const device = sampleDevice();
    expect(await exportVault(device.worker())).toEqual({ kind: 'nothing' });
    device.refuses.add('read vault');
    expect(await exportVault(device.worker())).toEqual({ kind: 'inaccessible' });
  });
});
