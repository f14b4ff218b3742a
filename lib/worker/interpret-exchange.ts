import { readApiError } from '../klarna/api-error.ts';
import { looksCutOff, parseBoundedJson } from '../klarna/bounded-json.ts';
import type { ApiAnswer, ReadFailure } from '../klarna/failure.ts';
import { readPaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { Exchange } from './ports.ts';
import { retryAfterMs } from './retry-after.ts';

/** What a snapshot takes from the answer itself. */
type AnswerReading = Pick<
  Snapshot,
  'readAt' | 'durationMs' | 'bytes' | 'clockOffsetMs' | 'correlation_id' | 'body'
>;

export type Interpretation =
  | { kind: 'reading'; reading: AnswerReading }
  | { kind: 'failure'; failure: ReadFailure };

type Answered = Extract<Exchange, { kind: 'answered' }>;

/** Deepest nesting of an answer that is taken: a session has five levels. */
export const maxLevels = 32;

/** Decides what an exchange means: a session, or which failure. `now` is ms since the epoch, at the answer's end. */
export function interpretExchange(exchange: Exchange, now: number): Interpretation {
  if (exchange.kind === 'broken-off') return { kind: 'failure', failure: { kind: 'interrupted' } };
  if (exchange.kind !== 'answered') return { kind: 'failure', failure: exchange };
  const answer = describe(exchange);
  if (exchange.status !== 200) return { kind: 'failure', failure: failureOfStatus(exchange, answer, now) };
  return interpretBody(exchange, answer, now);
}

function interpretBody(exchange: Answered, answer: ApiAnswer, now: number): Interpretation {
  const { body } = exchange;
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
    kind: 'reading',
    reading: {
      readAt: now,
      durationMs: exchange.durationMs,
      bytes: body.bytes,
      ...clockOffset(exchange, now),
      ...(answer.correlation_id !== undefined && { correlation_id: answer.correlation_id }),
      body: json.value,
    },
  };
}

function failureOfStatus(exchange: Answered, answer: ApiAnswer, now: number): ReadFailure {
  const { status } = exchange;
  if (status === 401) return { kind: 'unauthorized', answer };
  if (status === 403) return { kind: 'forbidden', answer };
  if (status === 404) return { kind: 'session-not-found', answer };
  if (status === 429) {
    const wait = retryAfterMs(exchange.headers.get('retry-after'), now);
    return { kind: 'rate-limited', answer, ...(wait !== undefined && { retryAfterMs: wait }) };
  }
  if (status >= 500) return { kind: 'server-error', answer };
  return { kind: 'unexpected-status', answer };
}

function describe({ status, headers, body, durationMs }: Answered): ApiAnswer {
  const mayBeError = status !== 200 && body.kind === 'complete';
  const json = mayBeError ? parseBoundedJson(body.text, maxLevels) : undefined;
  const error = readApiError(json?.kind === 'json' ? json.value : undefined);
  const correlation_id = error.correlation_id ?? headers.get('klarna-correlation-id');
  return {
    ...error,
    status,
    contentType: (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    bytes: body.bytes,
    durationMs,
    ...(correlation_id !== undefined && { correlation_id }),
  };
}

function clockOffset({ headers }: Answered, now: number): { clockOffsetMs?: number } {
  const server = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(server) ? {} : { clockOffsetMs: server - now };
}
