import * as z from 'zod/mini';
import { toBase64, utf8 } from './base64.ts';
import { Vault, type VaultContent, vaultVersion } from './vault-record.ts';

/** The result of reading a stored text. */
export type VaultText =
  | { kind: 'good'; vault: Vault }
  /** Intact, but of a newer version. It must not be overwritten. */
  | { kind: 'newer'; version: number }
  | { kind: 'damaged' };

/** Every version has these two fields, and the same rule for the checksum. */
const AnyVersion = z.looseObject({ v: z.int().check(z.gte(1)), sum: z.string() });

const longestText = 4_000_000;

/** Reads a stored vault. Never rejects. The checksum is verified before any other field is used. */
export async function readVaultText(text: unknown, subtle: SubtleCrypto): Promise<VaultText> {
  try {
    if (typeof text !== 'string' || text.length > longestText) return { kind: 'damaged' };
    const any = AnyVersion.safeParse(JSON.parse(text));
    if (!any.success) return { kind: 'damaged' };
    const { sum, ...rest } = any.data;
    if (sum !== (await checksum(rest, subtle))) return { kind: 'damaged' };
    if (any.data.v > vaultVersion) return { kind: 'newer', version: any.data.v };
    const vault = Vault.safeParse(any.data);
    return vault.success ? { kind: 'good', vault: vault.data } : { kind: 'damaged' };
  } catch {
    // Not JSON, or nested too deeply.
    return { kind: 'damaged' };
  }
}

/** The text to store for a vault, including its checksum. */
export async function writeVaultText(content: VaultContent, subtle: SubtleCrypto): Promise<string> {
  return canonicalJson({ ...content, sum: await checksum(content, subtle) });
}

async function checksum(rest: unknown, subtle: SubtleCrypto): Promise<string> {
  return toBase64(new Uint8Array(await subtle.digest('SHA-256', utf8(canonicalJson(rest)))));
}

/**
 * JSON without spaces, with the keys of every object sorted by code unit: equal values give equal texts. Checksums and
 * additional data are computed from this text.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
