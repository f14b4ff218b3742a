import { readAnswerHeaders } from '../klarna/answer-headers.ts';
import { readApiError } from '../klarna/api-error.ts';
import { looksCutOff, parseBoundedJson } from '../klarna/bounded-json.ts';
import type { ApiAnswer, ReadFailure } from '../klarna/failure.ts';
import { readPaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { RequestOutcome } from './ports.ts';
import { askedWaitMs } from './request-budget.ts';

/** The part of a snapshot that comes from the answer. */
type AnswerSnapshot = Pick<
  Snapshot,
  'readAt' | 'durationMs' | 'bytes' | 'clockOffsetMs' | 'correlation_id' | 'headers' | 'body'
>;

export type Interpretation =
  | { kind: 'snapshot'; snapshot: AnswerSnapshot }
  | { kind: 'failure'; failure: ReadFailure };

type Answered = Extract<RequestOutcome, { kind: 'answered' }>;

/** Deepest nesting that an answer may have. A session has five levels. */
const maxLevels = 32;

/** Whether a request gave a session, or which failure. `now` is the time at the end of the answer, ms since the epoch. */
export function interpretOutcome(outcome: RequestOutcome, now: number): Interpretation {
  if (outcome.kind === 'aborted') return { kind: 'failure', failure: { kind: 'interrupted' } };
  if (outcome.kind !== 'answered') return { kind: 'failure', failure: outcome };
  const answer = describeAnswer(outcome);
  if (outcome.status !== 200) return { kind: 'failure', failure: failureOfStatus(outcome, answer, now) };
  return interpretBody(outcome, answer, now);
}

function interpretBody(outcome: Answered, answer: ApiAnswer, now: number): Interpretation {
  const { body } = outcome;
  const failure = (failure: ReadFailure): Interpretation => ({ kind: 'failure', failure });
  if (body.kind === 'cut-off') return failure({ kind: 'cut-off', answer });
  if (body.kind === 'too-large') return failure({ kind: 'too-large', answer, limitBytes: body.limitBytes });

  const json = parseBoundedJson(body.text, maxLevels);
  if (json.kind === 'too-deep') return failure({ kind: 'too-deep', answer, limitLevels: maxLevels });
  if (json.kind === 'not-json') {
    return failure({ kind: looksCutOff(body.text) ? 'cut-off' : 'not-json', answer });
  }
  const session = readPaymentSession(json.value);
  if (session.kind === 'wrong-shape')
    return failure({ kind: 'wrong-shape', answer, problem: session.problem });
  return {
    kind: 'snapshot',
    snapshot: {
      readAt: now,
      durationMs: outcome.durationMs,
      bytes: body.bytes,
      ...clockOffset(outcome, now),
      ...(answer.correlation_id !== undefined && { correlation_id: answer.correlation_id }),
      ...(answer.headers && { headers: answer.headers }),
      body: json.value,
    },
  };
}

function failureOfStatus(outcome: Answered, answer: ApiAnswer, now: number): ReadFailure {
  const { status } = outcome;
  if (status === 401) return { kind: 'unauthorized', answer };
  if (status === 403) return { kind: 'forbidden', answer };
  if (status === 404) return { kind: 'session-not-found', answer };
  if (status === 429) {
    const wait = askedWaitMs(outcome.headers, now);
    return { kind: 'rate-limited', answer, ...(wait !== undefined && { retryAfterMs: wait }) };
  }
  if (status >= 500) return { kind: 'server-error', answer };
  return { kind: 'unexpected-status', answer };
}

function describeAnswer({ status, headers, body, durationMs }: Answered): ApiAnswer {
  const mayBeError = status !== 200 && body.kind === 'complete';
  const json = mayBeError ? parseBoundedJson(body.text, maxLevels) : undefined;
  const error = readApiError(json?.kind === 'json' ? json.value : undefined);
  const correlation_id = error.correlation_id ?? headers.get('klarna-correlation-id');
  const kept = readAnswerHeaders(headers);
  return {
    ...error,
    status,
    contentType: (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    bytes: body.bytes,
    durationMs,
    ...(correlation_id !== undefined && { correlation_id }),
    ...(kept && { headers: kept }),
  };
}

function clockOffset({ headers }: Answered, now: number): { clockOffsetMs?: number } {
  const server = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(server) ? {} : { clockOffsetMs: server - now };
}
