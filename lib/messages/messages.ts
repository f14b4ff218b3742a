import * as z from 'zod/mini';
import { CredentialDraft, CredentialId, CredentialProblem, CredentialSummary } from '../klarna/credential.ts';
import { FailedRead } from '../klarna/failure.ts';
import { ReadRecord } from '../klarna/read-record.ts';
import { Snapshot } from '../klarna/snapshot.ts';
import { AboutBuild } from './about-build.ts';
import { vaultMessages } from './vault-messages.ts';

/** One message to the worker: what is asked, what is answered. */
interface MessageSpec {
  request: z.ZodMiniType;
  response: z.ZodMiniType;
}

/** `false` where the browser had no room for the reading in the history. */
const kept = z.optional(z.literal(false));

/** The result of a read. */
export const ReadResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), snapshot: Snapshot, kept }),
  z.object({ kind: z.literal('failed'), failed: FailedRead, kept }),
]);
export type ReadResult = z.infer<typeof ReadResult>;

const SessionIdText = z.string().check(z.maxLength(300));
/** Whether it is asked from a private window: what is read there is not shown elsewhere. */
const inPrivate = z.boolean();

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
  /** 401: the credential is not known on this server. */
  z.object({ kind: z.literal('refused') }),
  /** Any other answer shows nothing about the credential. */
  z.object({ kind: z.literal('inconclusive'), failed: FailedRead }),
]);
export type CredentialTest = z.infer<typeof CredentialTest>;

/**
 * Every message the worker takes. A password comes in by `saveCredential` (or encrypted, by `importVault`) and by nothing
 * goes out; no message takes a URL or a host.
 */
export const messages = {
  readSession: {
    request: z.strictObject({
      session_id: SessionIdText,
      credentialId: CredentialId,
      automatic: z.optional(z.boolean()),
      inPrivate: z.optional(inPrivate),
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
    response: z.undefined(),
  },
  testCredential: {
    request: z.strictObject({ id: CredentialId }),
    response: CredentialTest,
  },
  aboutBuild: {
    request: z.undefined(),
    response: AboutBuild,
  },
  listHistory: {
    request: z.strictObject({ inPrivate }),
    response: z.array(ReadRecord),
  },
  clearHistory: {
    request: z.strictObject({
      session_ids: z.optional(z.array(SessionIdText).check(z.maxLength(2000))),
      inPrivate,
    }),
    response: z.undefined(),
  },
  ...vaultMessages,
} satisfies Record<string, MessageSpec>;

/** What popup, panel and options page ask for when they read a session. */
export interface ReadRequest {
  session_id: string;
  credentialId: string;
  /** No click asked for this read: a recent answer, or the answer of a read in progress, is enough. */
  automatic?: boolean | undefined;
}

export type MessageType = keyof typeof messages;
export type RequestOf<Type extends MessageType> = z.output<(typeof messages)[Type]['request']>;
export type ResponseOf<Type extends MessageType> = z.output<(typeof messages)[Type]['response']>;

/** A message as it travels. */
export const Envelope = z.strictObject({
  type: z.string().check(z.maxLength(50)),
  request: z.optional(z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** Why the worker did not handle a message. */
export const refusals = ['unknown-message', 'invalid-request', 'storage-unavailable', 'failed'] as const;

/** The worker's answer as it travels. Errors are codes: an error's text could quote what it was about. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), response: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), code: z.enum(refusals) }),
]);
export type Reply = z.infer<typeof Reply>;
export type Refusal = (typeof refusals)[number];
