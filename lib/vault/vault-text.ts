import * as z from 'zod/mini';
import { toBase64, utf8 } from './base64.ts';
import { canonical } from './canonical.ts';
import { Vault, type VaultContent, vaultVersion } from './vault-record.ts';

/** What a stored text turns out to be. */
export type VaultText =
  | { kind: 'good'; vault: Vault }
  /** Whole, but of a version that this code does not know. It must not be written over. */
  | { kind: 'newer'; version: number }
  | { kind: 'damaged' };

/** The two fields that every version will have, and the rule of the checksum, which no version will change. */
const AnyVersion = z.looseObject({ v: z.int().check(z.gte(1)), sum: z.string() });

const longestText = 4_000_000;

/** Reads a stored vault. Never rejects, whatever is in the storage. The checksum is compared before anything else is believed. */
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
    // No JSON, or nested deeper than the stack.
    return { kind: 'damaged' };
  }
}

/** The text that is stored for a vault, checksum included. */
export async function writeVaultText(content: VaultContent, subtle: SubtleCrypto): Promise<string> {
  return canonical({ ...content, sum: await checksum(content, subtle) });
}

async function checksum(rest: unknown, subtle: SubtleCrypto): Promise<string> {
  return toBase64(new Uint8Array(await subtle.digest('SHA-256', utf8(canonical(rest)))));
}
