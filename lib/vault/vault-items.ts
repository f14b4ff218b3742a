import { Credential } from '../klarna/credential.ts';
import { type Bytes, toBase64, utf8 } from './base64.ts';
import { canonical } from './canonical.ts';
import { decrypt, encrypt, randomBytes, type VaultCrypto } from './vault-keys.ts';
import { type VaultItem, vaultVersion } from './vault-record.ts';

type Readable = Omit<VaultItem, 'iv' | 'ct'>;

/** Encrypts one credential with a fresh iv. `now` is ms since the epoch. */
export async function sealCredential(
  credential: Credential,
  dataKey: Bytes,
  now: number,
  crypto: VaultCrypto,
): Promise<VaultItem> {
  const { id, label, server } = credential;
  const readable: Readable = { id, env: server.environment, region: server.region, label, updatedAt: now };
  const iv = randomBytes(12, crypto);
  const plain = utf8(JSON.stringify(credential));
  const ct = await encrypt(plain, dataKey, iv, itemData(readable), crypto.subtle);
  return { ...readable, iv: toBase64(iv), ct: toBase64(ct) };
}

/** The credential of a record; `undefined` where the record is damaged, or says another name or server than it was sealed for. */
export async function openCredential(
  item: VaultItem,
  dataKey: Bytes,
  { subtle }: VaultCrypto,
): Promise<Credential | undefined> {
  const plain = await decrypt(item, dataKey, itemData(item), subtle);
  if (plain === undefined) return undefined;
  try {
    return Credential.safeParse(JSON.parse(new TextDecoder().decode(plain))).data;
  } catch {
    return undefined;
  }
}

function itemData({ id, env, region, label, updatedAt }: Readable): Bytes {
  return utf8(canonical({ v: vaultVersion, id, env, region, label, updatedAt }));
}
