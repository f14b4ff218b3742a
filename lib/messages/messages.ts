import * as z from 'zod/mini';
import { CredentialDraft, CredentialId, CredentialSummary } from '../klarna/credential.ts';
import { ReadRecord } from '../klarna/read-record.ts';
import {
  AboutBuild,
  CredentialTest,
  ReadResult,
  SaveResult,
  VaultExport,
  VaultOutcome,
  VaultStatus,
} from './results.ts';

const SessionIdText = z.string().check(z.maxLength(300));
const Passphrase = z.string().check(z.maxLength(2000));

/**
 * Every message that the worker accepts: its request and its response. A password enters with `saveCredential` (or
 * encrypted, with `importVault`). No response contains a password, a passphrase or a key; no request contains a URL or
 * a host.
 */
export const messages = {
  /** Reads a payment session. `automatic`: no click asked for it, so a recent result is enough. */
  readSession: {
    request: z.strictObject({
      session_id: SessionIdText,
      credentialId: CredentialId,
      automatic: z.optional(z.boolean()),
    }),
    response: ReadResult,
  },
  listCredentials: {
    request: z.undefined(),
    response: z.array(CredentialSummary),
  },
  saveCredential: {
    request: z.strictObject(CredentialDraft.shape),
    response: SaveResult,
  },
  removeCredential: {
    request: z.strictObject({ id: CredentialId }),
    response: z.void(),
  },
  testCredential: {
    request: z.strictObject({ id: CredentialId }),
    response: CredentialTest,
  },
  /** Makes a credential the one that is used when several match a client token. */
  makeDefault: {
    request: z.strictObject({ id: CredentialId }),
    response: VaultOutcome,
  },
  /** What this installation has sent, may do and stores. */
  aboutBuild: {
    request: z.undefined(),
    response: AboutBuild,
  },
  /** The reads of every view since the browser started or the history was cleared, oldest first. */
  listHistory: {
    request: z.undefined(),
    response: z.array(ReadRecord),
  },
  /** Deletes the reads of these sessions; without `session_ids`, of all sessions. */
  clearHistory: {
    request: z.strictObject({ session_ids: z.optional(z.array(SessionIdText).check(z.maxLength(2000))) }),
    response: z.void(),
  },
  vaultStatus: {
    request: z.undefined(),
    response: VaultStatus,
  },
  /** Turns "Remember on this device" on: creates a vault with all credentials in memory, and leaves it unlocked. */
  rememberOnDevice: {
    request: z.strictObject({ passphrase: Passphrase }),
    response: VaultOutcome,
  },
  unlockVault: {
    request: z.strictObject({ passphrase: Passphrase }),
    response: VaultOutcome,
  },
  lockVault: {
    request: z.undefined(),
    response: z.void(),
  },
  changePassphrase: {
    request: z.strictObject({ current: Passphrase, next: Passphrase }),
    response: VaultOutcome,
  },
  /** Turns "Remember on this device" off: moves the credentials to memory, and deletes the vault. */
  stopRemembering: {
    request: z.undefined(),
    response: VaultOutcome,
  },
  /** Deletes the vault, whatever its state. */
  forgetVault: {
    request: z.strictObject({ confirmation: z.literal('forget') }),
    response: VaultOutcome,
  },
  exportVault: {
    request: z.undefined(),
    response: VaultExport,
  },
  /** Adds the credentials of an exported vault. `passphrase` is the one of the export. */
  importVault: {
    request: z.strictObject({ text: z.string().check(z.maxLength(4_000_000)), passphrase: Passphrase }),
    response: VaultOutcome,
  },
} satisfies Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>;

export type MessageType = keyof typeof messages;
export type RequestOf<Type extends MessageType> = z.output<(typeof messages)[Type]['request']>;
export type ResponseOf<Type extends MessageType> = z.output<(typeof messages)[Type]['response']>;
export type ReadRequest = RequestOf<'readSession'>;

/** A message as it is sent. */
export const Envelope = z.strictObject({
  type: z.string().check(z.maxLength(50)),
  request: z.optional(z.unknown()),
  /** Whether the sender is in a private window. What is read there is not shown in other windows. Default: false. */
  inPrivate: z.optional(z.boolean()),
});
export type Envelope = z.infer<typeof Envelope>;

/** Why the worker did not handle a message. */
const refusals = ['unknown-message', 'invalid-request', 'storage-unavailable', 'failed'] as const;
export type Refusal = (typeof refusals)[number];

/** The worker's answer as it is sent. Errors are codes, because an error's text could contain a secret. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), response: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), code: z.enum(refusals) }),
]);
export type Reply = z.infer<typeof Reply>;
