import * as z from 'zod/mini';
import { Environment, Region } from '../klarna/api-server.ts';
import { CredentialId } from '../klarna/credential.ts';

/** The only version there is so far. A vault with a higher one is left alone. */
export const vaultVersion = 1;

/**
 * Bounds of the key derivation's cost, checked before it is begun: below, a copied vault could be guessed quickly;
 * above, a damaged number would keep the browser busy for ever. 600,000 is OWASP's floor for PBKDF2-HMAC-SHA256.
 */
export const iterationBounds = { least: 600_000, most: 2_000_000 } as const;

/** Base64 of exactly so many bytes. */
function base64Of(bytes: number) {
  const padding = (3 - (bytes % 3)) % 3;
  const letters = Math.ceil(bytes / 3) * 4 - padding;
  return z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${letters}}={${padding}}$`)));
}

/** How the key that wraps the data key is made. Authenticated: it is additional data of the wrapped key. */
export const KeyDerivation = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.literal('PBKDF2-SHA256'),
  iter: z.int().check(z.gte(iterationBounds.least), z.lte(iterationBounds.most)),
  salt: base64Of(32),
});
export type KeyDerivation = z.infer<typeof KeyDerivation>;

/**
 * One credential. What can be read without the passphrase (all but `iv` and `ct`) is additional data of the
 * ciphertext: a record cannot be renamed, or moved from playground to production, by editing the storage.
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
  /** HKDF of the key-encrypting key: tells a wrong passphrase from damage. */
  check: base64Of(16),
  /** The random 256-bit data key, wrapped with AES-256-GCM; additional data is `v` and `kek`. */
  dek: z.strictObject({ iv: base64Of(12), ct: base64Of(48) }),
  items: z.array(VaultItem).check(z.maxLength(500)),
  /** Counts the writes. Of several valid copies the highest is the newest. */
  rev: z.int().check(z.gte(1)),
});
export type VaultContent = z.infer<typeof VaultContent>;

/** Vault record, version 1 (docs: SECURITY.md, "Remembered credentials"). `sum` is SHA-256 of the canonical rest. */
export const Vault = z.strictObject({ ...VaultContent.shape, sum: base64Of(32) });
export type Vault = z.infer<typeof Vault>;
