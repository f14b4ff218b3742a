import { withoutTokens } from '../../display/sensitivity.ts';
import type { ApiServer } from '../../klarna/api-server.ts';
import type { FailedRead, ReadFailureKind } from '../../klarna/failure.ts';
import { type ReadRecord, wasSent } from '../../klarna/read-record.ts';
import { english } from '../../language/language.ts';

/** How long Klarna's Logs app keeps a call, in days (docs.klarna.com, "Developers Logs"). */
export const logDays = 7;
const dayMs = 86_400_000;

/** Whether Klarna's log can contain a call, and until when. */
export type KlarnaLog =
  /** `until` in ms since the epoch. */
  | { kind: 'kept'; until: number }
  /** `unauthorized`: a 401 is refused before it reaches the log, and has no correlation id. */
  | { kind: 'none'; why: 'unauthorized' | 'no-answer' | 'no-correlation-id' };

/** One failed call, with the facts that Klarna's support asks for. It has the credential's label, never the credential. */
export interface LedgerEntry {
  session_id: string;
  /** ms since the epoch */
  at: number;
  method: 'GET';
  path: string;
  server: ApiServer | undefined;
  credential: string | undefined;
  kind: ReadFailureKind;
  /** `undefined` if there was no answer. */
  status: number | undefined;
  error_code: string | undefined;
  /** In Klarna's words, tokens masked; in English, since its support gets them. */
  error_messages: string[];
  correlation_id: string | undefined;
  log: KlarnaLog;
}

/** The failed calls of a history, newest first. */
export function ledgerOf(records: readonly ReadRecord[]): LedgerEntry[] {
  return records
    .flatMap((record) =>
      record.kind === 'failed' && wasSent(record.failed.failure) ? [ledgerEntry(record.failed)] : [],
    )
    .sort((a, b) => b.at - a.at);
}

/** One failed call as an entry. */
export function ledgerEntry({ session_id, failure, failedAt, server, credential }: FailedRead): LedgerEntry {
  const answer = 'answer' in failure ? failure.answer : undefined;
  return {
    session_id,
    at: failedAt,
    method: 'GET',
    path: `/payments/v1/sessions/${encodeURIComponent(session_id)}`,
    server,
    credential,
    kind: failure.kind,
    status: answer?.status,
    error_code: answer?.error_code,
    error_messages: answer?.error_messages.map((message) => withoutTokens(message, english)) ?? [],
    correlation_id: answer?.correlation_id,
    log: logOf(answer, failedAt),
  };
}

/** The whole days for which Klarna's log still has the call: 0 on the last day, `undefined` after it. */
export function daysLeft(until: number, now: number): number | undefined {
  return until <= now ? undefined : Math.floor((until - now) / dayMs);
}

function logOf(
  answer: { status: number; correlation_id?: string | undefined } | undefined,
  at: number,
): KlarnaLog {
  if (answer === undefined) return { kind: 'none', why: 'no-answer' };
  if (answer.status === 401) return { kind: 'none', why: 'unauthorized' };
  if (answer.correlation_id === undefined) return { kind: 'none', why: 'no-correlation-id' };
  return { kind: 'kept', until: at + logDays * dayMs };
}
