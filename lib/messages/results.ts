import * as z from 'zod/mini';
import { ApiServer } from '../klarna/api-server.ts';
import { CredentialId, CredentialProblem, CredentialSummary } from '../klarna/credential.ts';
import { FailedRead } from '../klarna/failure.ts';
import { Snapshot } from '../klarna/snapshot.ts';

/** `false` when the browser had no room to add this read to the history. */
const kept = z.optional(z.literal(false));

/** The result of a read. */
export const ReadResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), snapshot: Snapshot, kept }),
  z.object({ kind: z.literal('failed'), failed: FailedRead, kept }),
]);
export type ReadResult = z.infer<typeof ReadResult>;

/** The result of saving a credential. */
export const SaveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), credential: CredentialSummary }),
  z.object({ kind: z.literal('refused'), problems: z.array(CredentialProblem) }),
  /** The remembered credentials must be unlocked first. */
  z.object({ kind: z.literal('locked') }),
]);
export type SaveResult = z.infer<typeof SaveResult>;

/** What the answer to a session id that cannot exist shows about a credential. */
export const CredentialTest = z.discriminatedUnion('kind', [
  /** 403 or 404 with an error body of Klarna: the API probably accepted the credential. */
  z.object({ kind: z.literal('accepted'), status: z.number() }),
  /** 401: this server does not know the credential. */
  z.object({ kind: z.literal('refused') }),
  /** Any other answer shows nothing about the credential. */
  z.object({ kind: z.literal('inconclusive'), failed: FailedRead }),
]);
export type CredentialTest = z.infer<typeof CredentialTest>;

/** Where the browser stores data for an extension: its memory, `storage.local`, IndexedDB. */
export const storageAreas = ['memory', 'local', 'indexed-db'] as const;
export type StorageArea = (typeof storageAreas)[number];

/** What this installation has sent, may do and stores. It contains keys and sizes, never a stored value. */
export const AboutBuild = z.object({
  version: z.string(),
  /** Requests by host since the browser started. Each is counted before it is sent. */
  requests: z.array(z.object({ host: z.string(), count: z.number() })),
  /** Names and host patterns, as the browser reports them. */
  permissions: z.array(z.string()),
  /** `bytes` is the size of the value as JSON in UTF-8. It is absent where only the key is known. */
  stored: z.array(z.object({ area: z.enum(storageAreas), key: z.string(), bytes: z.optional(z.number()) })),
  /** The areas that the browser did not allow to be read. */
  unreadable: z.array(z.enum(storageAreas)),
});
export type AboutBuild = z.infer<typeof AboutBuild>;

/** A remembered record that does not decrypt although the passphrase is right. */
export const DamagedRecord = z.object({ id: CredentialId, label: z.string(), server: ApiServer });
export type DamagedRecord = z.infer<typeof DamagedRecord>;

/** The backup copy of the vault: equal to it, older or missing, or not available in this browser. */
const BackupState = z.enum(['same', 'behind', 'unavailable']);
export type BackupState = z.infer<typeof BackupState>;

/** The copy of the vault that is used. Not `vault`: the vault itself is damaged, and this copy replaces it. */
const VaultCopy = z.enum(['vault', 'next', 'backup']);

/** The state of the remembered credentials. It contains none of their secrets. */
export const VaultStatus = z.discriminatedUnion('kind', [
  /** Nothing is remembered on this device. */
  z.object({ kind: z.literal('off') }),
  z.object({
    kind: z.literal('locked'),
    /** Time until the next attempt is accepted, ms. */
    waitMs: z.number(),
    /** How many credentials are still open: playground credentials stay open longer than production ones. */
    stillOpen: z.number(),
    backup: BackupState,
    from: VaultCopy,
  }),
  z.object({
    kind: z.literal('unlocked'),
    /** When the next credential locks if none is used until then, ms since the epoch. */
    locksAt: z.number(),
    damaged: z.array(DamagedRecord),
    backup: BackupState,
    from: VaultCopy,
  }),
  /** No copy is intact. */
  z.object({ kind: z.literal('damaged') }),
  /** The browser refused to read its storage. Nothing is written, because it is unknown what is stored. */
  z.object({ kind: z.literal('inaccessible') }),
  /** Written by a newer version of this extension. */
  z.object({ kind: z.literal('newer'), version: z.number() }),
]);
export type VaultStatus = z.infer<typeof VaultStatus>;

/** Why a new passphrase is refused. */
const passphraseProblems = ['too-short', 'too-long', 'repeats'] as const;
export type PassphraseProblem = (typeof passphraseProblems)[number];

/** The result of a change to the vault. */
export const VaultOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('wrong-passphrase'), waitMs: z.number() }),
  /** Not tried: the delay after the last wrong passphrase is not over. */
  z.object({ kind: z.literal('too-soon'), waitMs: z.number() }),
  z.object({ kind: z.literal('bad-passphrase'), why: z.enum(passphraseProblems) }),
  z.object({ kind: z.literal('locked') }),
  /** There is no vault. */
  z.object({ kind: z.literal('off') }),
  /** There is a vault already. */
  z.object({ kind: z.literal('exists') }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('inaccessible') }),
  z.object({ kind: z.literal('newer'), version: z.number() }),
  /** The browser did not store the new vault. The previous one is unchanged. */
  z.object({ kind: z.literal('not-written') }),
]);
export type VaultOutcome = z.infer<typeof VaultOutcome>;

/** An encrypted text to store elsewhere. `whole` is false for a damaged vault. */
export const VaultExport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), whole: z.boolean() }),
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('inaccessible') }),
]);
export type VaultExport = z.infer<typeof VaultExport>;
