import * as z from 'zod/mini';
import { ApiServer } from '../klarna/api-server.ts';
import { CredentialId } from '../klarna/credential.ts';

/** A remembered record that does not decrypt, though the passphrase was right. */
export const DamagedRecord = z.object({ id: CredentialId, label: z.string(), server: ApiServer });
export type DamagedRecord = z.infer<typeof DamagedRecord>;

/** Why a new passphrase is refused. */
export const passphraseProblems = ['too-short', 'too-long', 'repeats'] as const;
export type PassphraseProblem = (typeof passphraseProblems)[number];

const BackupState = z.enum(['same', 'behind', 'unavailable']);
const From = z.enum(['vault', 'next', 'backup']);

/** How the remembered credentials stand. What is inside them is never part of it. */
export const VaultStatus = z.discriminatedUnion('kind', [
  /** Nothing is remembered on this device. */
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('locked'),
    /** Until the next attempt is taken, ms. */
    waitMs: z.number(),
    /** How many credentials are still open: playground ones outlast production. */
    stillOpen: z.number(),
    backup: BackupState,
    /** Other than `vault`: the vault was damaged, and this copy stands in. */
    from: From,
  }),
  z.object({
    kind: z.literal('unlocked'),
    /** When something locks next, ms since the epoch, if nothing is used until then. */
    locksAt: z.number(),
    damaged: z.array(DamagedRecord),
    backup: BackupState,
    from: From,
  }),
  /** No copy is whole. */
  z.object({ kind: z.literal('damaged') }),
  /** The browser refused: what is there is not known, so nothing is written. */
  z.object({ kind: z.literal('inaccessible') }),
  z.object({ kind: z.literal('newer'), version: z.number() }),
]);
export type VaultStatus = z.infer<typeof VaultStatus>;

/** How something that was to be done with the vault ended. */
export const VaultOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('wrong-passphrase'), waitMs: z.number() }),
  /** Not even tried: the delay after the last wrong one is not over. */
  z.object({ kind: z.literal('too-soon'), waitMs: z.number() }),
  z.object({ kind: z.literal('bad-passphrase'), why: z.enum(passphraseProblems) }),
  z.object({ kind: z.literal('locked') }),
  /** There is no vault to do it with. */
  z.object({ kind: z.literal('off') }),
  /** There is one already. */
  z.object({ kind: z.literal('exists') }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('inaccessible') }),
  z.object({ kind: z.literal('newer'), version: z.number() }),
  /** The browser did not take the new vault. What was there before is there still. */
  z.object({ kind: z.literal('not-written') }),
]);
export type VaultOutcome = z.infer<typeof VaultOutcome>;

/** An encrypted text to keep elsewhere, whole or not. */
export const VaultExport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), whole: z.boolean() }),
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('inaccessible') }),
]);
export type VaultExport = z.infer<typeof VaultExport>;
