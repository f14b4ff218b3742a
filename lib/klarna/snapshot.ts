import * as z from 'zod/mini';
import { AnswerHeaders } from './answer-headers.ts';
import { ApiServer } from './api-server.ts';
import { SessionId } from './session-id-schema.ts';

/** One successful read of a payment session, as the worker returns it. */
export const Snapshot = z.object({
  session_id: SessionId,
  server: ApiServer,
  /** Label of the API credential that was used. */
  credential: z.string(),
  /** When the response was complete, ms since the epoch. */
  readAt: z.number(),
  /** From request to the end of the body, ms. */
  durationMs: z.number(),
  /** Size of the body, bytes. */
  bytes: z.number(),
  /** The server's clock minus this computer's, ms, from the `Date` header; `undefined` without one. */
  clockOffsetMs: z.optional(z.number()),
  /** `Klarna-Correlation-Id` header. */
  correlation_id: z.optional(z.string()),
  headers: z.optional(AnswerHeaders),
  /** The JSON of the response, unchanged: for the raw view and for `readPaymentSession`. */
  body: z.unknown(),
});
export type Snapshot = z.infer<typeof Snapshot>;
