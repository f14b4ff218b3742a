import { describe, expect, test, vi } from 'vitest';
import { allCredentials } from '../../../lib/vault/all-credentials.ts';
import { deleteCredential } from '../../../lib/vault/change-vault.ts';
import { vaultStatus } from '../../../lib/vault/open-vault.ts';
import { VaultNotWritten } from '../../../lib/vault/ports.ts';
import { rememberOnDevice } from '../../../lib/vault/remember.ts';
import { exportVault, importVault } from '../../../lib/vault/transfer-vault.ts';
import { unlockVault } from '../../../lib/vault/unlock-vault.ts';
import { commitVault } from '../../../lib/vault/vault-storage.ts';
import { writeVaultText } from '../../../lib/vault/vault-text.ts';
import { quickCrypto } from './quick-crypto.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase, sampleVault } from './sample-vault.ts';

const kept = (device: Device) => allCredentials(device.memory, device.worker());

async function remembering(): Promise<Device> {
  const device = sampleDevice();
  await device.memory.save(playgroundKey);
  await rememberOnDevice(samplePassphrase, device.memory, device.worker());
  return device;
}

/** The text of another vault, its records as they are made. */
async function otherText(
  change: (made: Awaited<ReturnType<typeof sampleVault>>['content']) => void = () => undefined,
) {
  const { content } = await sampleVault([liveKey]);
  change(content);
  return writeVaultText(content, quickCrypto.subtle);
}

const importing = (text: string, device: Device) => importVault(text, samplePassphrase, device.worker());

describe('a repair', () => {
  test('that the browser refuses does not keep a vault locked', async () => {
    const device = await remembering();
    device.restart();
    device.disk.set('vault', 'damaged');
    device.refuses.add('write next');
    expect(await unlockVault(samplePassphrase, device.worker())).toEqual({ kind: 'done' });
    expect(await kept(device).list()).toEqual([playgroundKey]);
    expect(device.disk.get('vault')).toBe('damaged');
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked', from: 'backup' });
  });
});

describe('a write', () => {
  test('of a vault that would not give back what went in never begins', async () => {
    const device = sampleDevice();
    const { content } = await sampleVault();
    await expect(commitVault(content, device.worker(), async () => false)).rejects.toThrow(VaultNotWritten);
    await expect(commitVault({ ...content, rev: 0 }, device.worker(), async () => true)).rejects.toThrow(
      VaultNotWritten,
    );
    expect(device.log).toEqual([]);
  });
});

describe('a removal', () => {
  test('from a vault that cannot be read whole writes nothing', async () => {
    const device = await remembering();
    for (const place of ['vault', 'backup'] as const) device.disk.set(place, 'damaged');
    const before = new Map(device.disk);
    await expect(deleteCredential(playgroundKey.id, device.worker())).rejects.toThrow(VaultNotWritten);
    expect(device.disk).toEqual(before);
  });

  test('of what is not there writes nothing', async () => {
    const device = await remembering();
    device.log.length = 0;
    await kept(device).remove('nobody');
    expect(device.log).toEqual([]);
    expect(await kept(device).list()).toEqual([playgroundKey]);
  });

  test('while it is locked takes the record from the disk, and opens nothing', async () => {
    const device = await remembering();
    device.restart();
    await kept(device).remove(playgroundKey.id);
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'locked' });
    expect(device.disk.get('vault')).not.toContain(playgroundKey.id);
    expect([...device.session.keys()]).toEqual([]);
  });
});

test('A damaged record that is entered anew is whole again.', async () => {
  const device = sampleDevice();
  const text = await otherText((content) => {
    content.items = content.items.map((item) => ({ ...item, label: 'Renamed' }));
  });
  device.disk.set('vault', text).set('backup', text);
  await unlockVault(samplePassphrase, device.worker());
  expect(await vaultStatus(device.worker())).toMatchObject({ damaged: [{ id: liveKey.id }] });
  expect(await kept(device).find('nobody')).toBeUndefined();
  await kept(device).save(liveKey);
  expect(await vaultStatus(device.worker())).toMatchObject({ damaged: [] });
  expect(await kept(device).list()).toEqual([liveKey]);
});

describe('an import', () => {
  test.each(['an empty device', 'what is unlocked'])(
    'into %s that cannot be written says so',
    async (where) => {
      const device = where === 'an empty device' ? sampleDevice() : await remembering();
      const before = new Map(device.disk);
      device.refuses.add('write vault');
      expect(await importing(await otherText(), device)).toEqual({ kind: 'not-written' });
      expect(device.disk.get('vault')).toBe(before.get('vault'));
    },
  );

  test('that fails for a reason of its own is no “not written”', async () => {
    const device = sampleDevice();
    const worker = device.worker();
    vi.spyOn(worker.storage.next, 'read').mockRejectedValueOnce(new TypeError('unforeseen'));
    await expect(importVault(await otherText(), samplePassphrase, worker)).rejects.toThrow(TypeError);
  });

  test('whose wrapped key is another one is damaged, and nothing is written', async () => {
    const device = sampleDevice();
    const { content: other } = await sampleVault();
    const text = await otherText((content) => {
      content.dek = other.dek;
    });
    expect(await importing(text, device)).toEqual({ kind: 'damaged' });
    expect(device.log).toEqual([]);
  });

  test('of which no record decrypts is damaged, and nothing is written', async () => {
    const device = sampleDevice();
    const text = await otherText((content) => {
      content.items = content.items.map((item) => ({ ...item, label: 'Renamed' }));
    });
    expect(await importing(text, device)).toEqual({ kind: 'damaged' });
    expect(device.log).toEqual([]);
  });

  test('of a vault without records becomes an empty vault', async () => {
    const device = sampleDevice();
    const text = await otherText((content) => {
      content.items = [];
    });
    expect(await importing(text, device)).toEqual({ kind: 'done' });
    expect(await vaultStatus(device.worker())).toMatchObject({ kind: 'unlocked' });
  });
});

test('An export of what is no text is what was found, as JSON.', async () => {
  const device = sampleDevice();
  const worker = device.worker();
  vi.spyOn(worker.storage.vault, 'read').mockResolvedValue({ kind: 'text', text: { v: 1 } });
  expect(await exportVault(worker)).toEqual({ kind: 'text', text: '{"v":1}', whole: false });
});
