import type { Credential } from '../../../lib/klarna/credential.ts';
import { encryptCredential } from '../../../lib/vault/vault-items.ts';
import { randomBytes, wrapDataKey } from '../../../lib/vault/vault-keys.ts';
import type { VaultContent } from '../../../lib/vault/vault-record.ts';
import { sampleCredential } from '../worker/sample-dependencies.ts';
import { quickCrypto } from './quick-crypto.ts';

export const samplePassphrase = 'sample passphrase for tests';

export const playgroundKey = sampleCredential({ id: 'playground-key' });
export const liveKey = sampleCredential({
  id: 'live-key',
  label: 'Live shop',
  server: { environment: 'production', region: 'na' },
  password: 'live-password',
});

/** A vault with these credentials, and its data key. */
export async function sampleVault(
  credentials: readonly Credential[] = [playgroundKey, liveKey],
  { rev = 1, crypto = quickCrypto, passphrase = samplePassphrase } = {},
) {
  const dataKey = randomBytes(32, crypto);
  const header = await wrapDataKey(dataKey, passphrase, 600_000, crypto);
  const items = await Promise.all(credentials.map((each) => encryptCredential(each, dataKey, 1, crypto)));
  const content: VaultContent = { ...header, items, rev };
  return { content, dataKey };
}
