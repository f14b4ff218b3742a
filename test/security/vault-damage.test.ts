import { expect, test } from 'vitest';
import { allCredentials } from '../../lib/vault/all-credentials.ts';
import { rememberOnDevice } from '../../lib/vault/remember.ts';
import { unlockVault } from '../../lib/vault/unlock-vault.ts';
import { unwrapDataKey } from '../../lib/vault/vault-keys.ts';
import { iterationBounds, type VaultContent } from '../../lib/vault/vault-record.ts';
import { readVaultText, writeVaultText } from '../../lib/vault/vault-text.ts';
import { quickCrypto, realCrypto } from '../unit/vault/quick-crypto.ts';
import { sampleDevice } from '../unit/vault/sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase, sampleVault } from '../unit/vault/sample-vault.ts';
import { figure } from './figure.ts';

const drills = 1000;

test('A thousand damaged vaults are restored or refused, never reset and never wrong.', async () => {
  const original = sampleDevice();
  for (const credential of [playgroundKey, liveKey]) await original.memory.save(credential);
  await rememberOnDevice(samplePassphrase, original.memory, original.worker());
  const text = original.disk.get('vault') ?? '';
  const whole = JSON.stringify([playgroundKey, liveKey]);
  const ends = { restored: 0, refused: 0, reset: 0, wrong: 0 };

  for (let drill = 0; drill < drills; drill++) {
    const at = Math.floor(Math.random() * text.length);
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(Math.random() * 7)));
    const damaged = drill % 4 === 0 ? text.slice(0, at) : text.slice(0, at) + flipped + text.slice(at + 1);
    const device = sampleDevice();
    device.disk.set('vault', damaged);
    // Every second vault has its copy.
    if (drill % 2 === 0) device.disk.set('backup', text);
    const outcome = await unlockVault(samplePassphrase, device.worker());
    const list = await allCredentials(device.memory, device.worker()).list();
    if (outcome.kind === 'done') ends[JSON.stringify(list) === whole ? 'restored' : 'wrong'] += 1;
    else if (list.length > 0) ends.wrong += 1;
    else if (outcome.kind === 'damaged' && device.disk.get('vault') === damaged) ends.refused += 1;
    else ends.reset += 1;
  }
  expect(ends.restored + ends.refused + ends.reset + ends.wrong).toBe(drills);
  figure('F12', {
    measured: `${ends.restored} restored, ${ends.refused} refused, ${ends.reset} reset, ${ends.wrong} wrong`,
    ok: ends.reset + ends.wrong === 0 && ends.restored === drills / 2,
  });
});

test('The cost of a guess is high, and cannot be lowered in a stored vault.', async () => {
  const { content } = await sampleVault([playgroundKey], { crypto: realCrypto });
  const { kek } = content;
  const bytes = Buffer.from(kek.salt, 'base64');
  const edits: VaultContent[] = [
    { ...content, kek: { ...kek, iter: 1 } },
    { ...content, kek: { ...kek, iter: iterationBounds.least - 1 } },
    { ...content, kek: { ...kek, iter: 2 ** 31 } },
    { ...content, kek: { ...kek, iter: iterationBounds.least + 1 } },
    ...Array.from({ length: bytes.length }, (_, at) => {
      const salt = Buffer.from(bytes);
      salt[at] = (salt[at] ?? 0) ^ 1;
      return { ...content, kek: { ...kek, salt: salt.toString('base64') } };
    }),
  ];
  let opened = 0;
  for (const edited of edits) {
    // The checksum is not secret, so an attacker who edits the rest can compute it.
    const { subtle } = quickCrypto;
    const read = await readVaultText(await writeVaultText(edited, subtle), subtle);
    if (read.kind !== 'good') continue;
    if ((await unwrapDataKey(read.vault, samplePassphrase, realCrypto)).kind === 'opened') opened += 1;
  }
  const read = await readVaultText(await writeVaultText(content, realCrypto.subtle), realCrypto.subtle);
  if (read.kind !== 'good') throw new Error('The original vault cannot be read.');
  expect(await unwrapDataKey(read.vault, samplePassphrase, realCrypto)).toMatchObject({ kind: 'opened' });
  figure('F11', {
    measured: `${iterationBounds.least.toLocaleString('en')} at least; ${opened} of ${edits.length} edited headers opened`,
    ok: iterationBounds.least >= 600_000 && opened === 0,
  });
});
