import * as z from 'zod/mini';
import { AnswerHeaders } from './answer-headers.ts';
import { ApiServer, Environment, Region } from './api-server.ts';

/** What is known about an HTTP response that is not a session. */
export const ApiAnswer = z.object({
  /** HTTP status code. */
  status: z.int(),
  /** `Content-Type` without parameters, lower case; empty if the header is missing. */
  contentType: z.string(),
  /** Size of the part of the body that was read, bytes. */
  bytes: z.number(),
  /** Time since the request was sent, ms. */
  durationMs: z.number(),
  /** From the body, or from the `Klarna-Correlation-Id` header. A 401 has none. */
  correlation_id: z.optional(z.string()),
  error_code: z.optional(z.string()),
  /** In Klarna's newer error bodies. */
  error_type: z.optional(z.string()),
  error_messages: z.array(z.string()),
  headers: z.optional(AnswerHeaders),
});
export type ApiAnswer = z.infer<typeof ApiAnswer>;

const answered = { answer: ApiAnswer };

/** Why JSON is not a payment session. `describeShapeProblem` turns it into a sentence. */
export const ShapeProblem = z.discriminatedUnion('why', [
  z.object({
    why: z.literal('not-an-object'),
    received: z.enum(['nothing', 'null', 'list', 'string', 'number', 'boolean']),
  }),
  z.object({ why: z.literal('no-known-field') }),
  /** So many that the schema library overflows the stack. */
  z.object({ why: z.literal('too-many-unexpected-types') }),
]);
export type ShapeProblem = z.infer<typeof ShapeProblem>;

/** Why a read gave no session. `explainFailure` turns each kind into a title, causes and next steps. */
export const ReadFailure = z.discriminatedUnion('kind', [
  // Before a request was made
  z.object({
    kind: z.literal('no-credential'),
    environment: z.optional(Environment),
    region: z.optional(Region),
  }),
  z.object({ kind: z.literal('credential-removed') }),
  z.object({ kind: z.literal('invalid-session-id') }),
  z.object({ kind: z.literal('host-permission-missing') }),
  z.object({
    kind: z.literal('held-back'),
    /** Time until a read is possible again, ms. */
    waitMs: z.number(),
    why: z.enum(['too-fast', 'too-many', 'rate-limited', 'already-reading']),
  }),
  /** The credential is no longer sent, after this many 401 responses in a row. */
  z.object({ kind: z.literal('credential-stopped'), refusals: z.number() }),
  z.object({ kind: z.literal('vault-locked') }),
  z.object({
    kind: z.literal('vault-unreadable'),
    why: z.enum(['damaged', 'damaged-record', 'inaccessible', 'newer']),
  }),
  // Answers of the API
  z.object({ kind: z.literal('unauthorized'), ...answered }),
  z.object({ kind: z.literal('forbidden'), ...answered }),
  z.object({ kind: z.literal('session-not-found'), ...answered }),
  z.object({
    kind: z.literal('rate-limited'),
    ...answered,
    /** The wait that the response asks for, ms; absent if it does not say. */
    retryAfterMs: z.optional(z.number()),
    /** How long this extension sends nothing more with the credential, ms. Absent in bundles of older versions. */
    pauseMs: z.optional(z.number()),
  }),
  z.object({ kind: z.literal('server-error'), ...answered }),
  z.object({ kind: z.literal('unexpected-status'), ...answered }),
  // Answers that cannot be a session
  z.object({ kind: z.literal('redirected') }),
  z.object({ kind: z.literal('not-json'), ...answered }),
  z.object({ kind: z.literal('cut-off'), ...answered }),
  z.object({ kind: z.literal('too-large'), ...answered, limitBytes: z.number() }),
  z.object({ kind: z.literal('too-deep'), ...answered, limitLevels: z.number() }),
  z.object({
    kind: z.literal('wrong-shape'),
    ...answered,
    /** Absent in support bundles of version 0.1.0, which have an English sentence instead. */
    problem: z.optional(ShapeProblem),
  }),
  // No answer
  z.object({ kind: z.literal('timed-out'), afterMs: z.number() }),
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('unreachable') }),
  // Inside the extension
  z.object({ kind: z.literal('interrupted') }),
  z.object({ kind: z.literal('storage-unavailable') }),
]);
export type ReadFailure = z.infer<typeof ReadFailure>;
export type ReadFailureKind = ReadFailure['kind'];

/** One failed read. */
export const FailedRead = z.object({
  session_id: z.string(),
  failure: ReadFailure,
  /** When it failed, ms since the epoch. */
  failedAt: z.number(),
  /** Absent if there was no credential that determines it. */
  server: z.optional(ApiServer),
  /** Label of the API credential that was used. */
  credential: z.optional(z.string()),
});
export type FailedRead = z.infer<typeof FailedRead>;
