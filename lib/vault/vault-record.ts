import * as z from 'zod/mini';
import { Environment, Region } from '../klarna/api-server.ts';
import { CredentialId } from '../klarna/credential.ts';

/** The current version. A vault with a higher version is never overwritten. */
export const vaultVersion = 1;

/**
 * Bounds of the iteration count, checked before a key is derived. Below, the passphrase of a copied vault could be guessed
 * quickly; above, a damaged number would block the browser. 600,000 is OWASP's minimum for PBKDF2-HMAC-SHA256.
 */
export const iterationBounds = { least: 600_000, most: 2_000_000 } as const;

/** Base64 of exactly this number of bytes. */
function base64Of(bytes: number) {
  const padding = (3 - (bytes % 3)) % 3;
  const letters = Math.ceil(bytes / 3) * 4 - padding;
  return z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${letters}}={${padding}}$`)));
}

/** How the key-encrypting key is derived. It is authenticated as additional data of the wrapped data key. */
export const KeyDerivation = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.literal('PBKDF2-SHA256'),
  iter: z.int().check(z.gte(iterationBounds.least), z.lte(iterationBounds.most)),
  salt: base64Of(32),
});
export type KeyDerivation = z.infer<typeof KeyDerivation>;

/**
 * One credential. All fields that can be read without the passphrase (all but `iv` and `ct`) are additional data of the
 * ciphertext, so editing the storage cannot rename a record or move it from playground to production.
 */
export const VaultItem = z.strictObject({
  id: CredentialId,
  env: Environment,
  region: Region,
  label: z.string().check(z.maxLength(1000)),
  iv: base64Of(12),
  /** Base64 of AES-256-GCM over the credential as JSON, tag included. */
  ct: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(100_000)),
  /** ms since the epoch */
  updatedAt: z.number(),
});
export type VaultItem = z.infer<typeof VaultItem>;

/** Everything but the checksum. */
export const VaultContent = z.strictObject({
  v: z.literal(vaultVersion),
  kek: KeyDerivation,
  /** HKDF of the key-encrypting key. Distinguishes a wrong passphrase from damage. */
  check: base64Of(16),
  /** The random 256-bit data key, wrapped with AES-256-GCM; additional data is `v` and `kek`. */
  dek: z.strictObject({ iv: base64Of(12), ct: base64Of(48) }),
  items: z.array(VaultItem).check(z.maxLength(500)),
  /** Number of writes. The valid copy with the highest number is the newest. */
  rev: z.int().check(z.gte(1)),
});
export type VaultContent = z.infer<typeof VaultContent>;

/** Vault record, version 1 (docs: SECURITY.md, "Remembered credentials"). `sum` is SHA-256 of the canonical rest. */
export const Vault = z.strictObject({ ...VaultContent.shape, sum: base64Of(32) });
export type Vault = z.infer<typeof Vault>;
