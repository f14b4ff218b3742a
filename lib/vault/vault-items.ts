import { Credential } from '../klarna/credential.ts';
import { type Bytes, toBase64, utf8 } from './base64.ts';
import { decrypt, encrypt, randomBytes, type VaultCrypto } from './vault-keys.ts';
import { type VaultItem, vaultVersion } from './vault-record.ts';
import { canonicalJson } from './vault-text.ts';

type Readable = Omit<VaultItem, 'iv' | 'ct'>;

/** Encrypts one credential with a new iv. `now` in ms since the epoch. */
export async function encryptCredential(
  credential: Credential,
  dataKey: Bytes,
  now: number,
  crypto: VaultCrypto,
): Promise<VaultItem> {
  const { id, label, server } = credential;
  const readable: Readable = { id, env: server.environment, region: server.region, label, updatedAt: now };
  const iv = randomBytes(12, crypto);
  const plain = utf8(JSON.stringify(credential));
  const ct = await encrypt(plain, dataKey, iv, authenticatedData(readable), crypto.subtle);
  return { ...readable, iv: toBase64(iv), ct: toBase64(ct) };
}

/** Decrypts a record; `undefined` if it is damaged, or if its label or server was changed. */
export async function decryptCredential(
  item: VaultItem,
  dataKey: Bytes,
  { subtle }: VaultCrypto,
): Promise<Credential | undefined> {
  const plain = await decrypt(item, dataKey, authenticatedData(item), subtle);
  if (plain === undefined) return undefined;
  try {
    return Credential.safeParse(JSON.parse(new TextDecoder().decode(plain))).data;
  } catch {
    return undefined;
  }
}

function authenticatedData({ id, env, region, label, updatedAt }: Readable): Bytes {
  return utf8(canonicalJson({ v: vaultVersion, id, env, region, label, updatedAt }));
}
