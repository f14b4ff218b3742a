import { type Bytes, fromBase64, toBase64, utf8 } from './base64.ts';
import { deriveKek } from './kdf.ts';
import { type KeyDerivation, type Vault, type VaultContent, vaultVersion } from './vault-record.ts';
import { canonicalJson } from './vault-text.ts';

/** The part of WebCrypto that a vault needs. */
export type VaultCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>;

export type VaultHeader = Pick<VaultContent, 'v' | 'kek' | 'check' | 'dek'>;

/** The result of a passphrase on a vault's header. */
export type UnwrapResult =
  | { kind: 'opened'; dataKey: Bytes }
  | { kind: 'wrong-passphrase' }
  /** The passphrase is correct, but the wrapped key is damaged. */
  | { kind: 'damaged' };

export function randomBytes(count: number, crypto: VaultCrypto): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Creates a header: a new salt and the data key wrapped with the passphrase. The key-encrypting key is overwritten. */
export async function wrapDataKey(
  dataKey: Bytes,
  passphrase: string,
  iter: number,
  crypto: VaultCrypto,
): Promise<VaultHeader> {
  const { subtle } = crypto;
  const kek: KeyDerivation = {
    kind: 'passphrase',
    kdf: 'PBKDF2-SHA256',
    iter,
    salt: toBase64(randomBytes(32, crypto)),
  };
  const key = await deriveKek(passphrase, kek, subtle);
  try {
    const iv = randomBytes(12, crypto);
    const ct = await encrypt(dataKey, key, iv, authenticatedData(kek), subtle);
    const check = toBase64(await deriveCheck(key, subtle));
    return { v: vaultVersion, kek, check, dek: { iv: toBase64(iv), ct: toBase64(ct) } };
  } finally {
    key.fill(0);
  }
}

/** Unwraps the data key of a vault. The vault's checksum must have been verified. */
export async function unwrapDataKey(
  { kek, check, dek }: Vault,
  passphrase: string,
  { subtle }: VaultCrypto,
): Promise<UnwrapResult> {
  const key = await deriveKek(passphrase, kek, subtle);
  try {
    if (toBase64(await deriveCheck(key, subtle)) !== check) return { kind: 'wrong-passphrase' };
    const dataKey = await decrypt(dek, key, authenticatedData(kek), subtle);
    return dataKey?.length === 32 ? { kind: 'opened', dataKey } : { kind: 'damaged' };
  } finally {
    key.fill(0);
  }
}

export async function encrypt(
  plain: Bytes,
  key: Bytes,
  iv: Bytes,
  additionalData: Bytes,
  subtle: SubtleCrypto,
): Promise<Bytes> {
  const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, aes, plain));
}

/** `undefined` if the authentication fails: key, additional data, iv or ciphertext do not belong together. */
export async function decrypt(
  sealed: { iv: string; ct: string },
  key: Bytes,
  additionalData: Bytes,
  subtle: SubtleCrypto,
): Promise<Bytes | undefined> {
  const [iv, ct] = [fromBase64(sealed.iv), fromBase64(sealed.ct)];
  if (iv === undefined || ct === undefined) return undefined;
  try {
    const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, aes, ct));
  } catch {
    return undefined;
  }
}

function authenticatedData(kek: KeyDerivation): Bytes {
  return utf8(canonicalJson({ v: vaultVersion, kek }));
}

async function deriveCheck(kek: Bytes, subtle: SubtleCrypto): Promise<Bytes> {
  const key = await subtle.importKey('raw', kek, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8('check') };
  return new Uint8Array(await subtle.deriveBits(parameters, key, 128));
}
