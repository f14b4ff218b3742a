import * as z from 'zod/mini';
import type { ReadFailure } from '../klarna/failure.ts';

/** Reads that are allowed at once. After them, one read per second is allowed. */
const burst = 5;
/** Cost of one read. The allowance grows by one per millisecond; whole numbers make an announced wait exact. */
const costMs = 1000;
const perMinute = 60;
const minuteMs = 60_000;
const longestRestMs = 60_000;
/** After this many 401 answers in a row nothing is sent any more: Klarna could take more requests for guessing. */
const refusalsAllowed = 2;

/**
 * The recent requests with one credential. Klarna counts all requests of a merchant account together, so reading too
 * fast could make Klarna refuse the shop itself. Hence: five reads at once, then one per second, 60 per minute
 * (Klarna's own limit is 50 per second in playground and 200 in production).
 */
export const Usage = z.object({
  /** Times of the reads of the last minute, ms since the epoch, oldest first. */
  recent: z.array(z.number()),
  /** Allowance saved for further reads, ms. */
  allowanceMs: z.number(),
  /** When `allowanceMs` was calculated, ms since the epoch. */
  countedAt: z.number(),
  /** After a 429 nothing is sent before this time, ms since the epoch. 0: there was no 429. */
  restUntil: z.number(),
  /** Number of 429 answers in a row. */
  limited: z.number(),
  /** Number of 401 answers in a row. */
  refused: z.number(),
});
export type Usage = z.infer<typeof Usage>;

export type TakeResult = { kind: 'taken'; usage: Usage } | { kind: 'denied'; failure: ReadFailure };

/** Takes one read from the budget, or denies it. `usage` in the result includes this read. `now` in ms since the epoch. */
export function takeRequest(stored: Usage | undefined, now: number): TakeResult {
  const usage = refill(stored, now);
  if (usage.refused >= refusalsAllowed) {
    return { kind: 'denied', failure: { kind: 'credential-stopped', refusals: usage.refused } };
  }
  if (usage.restUntil > now) return denied(usage.restUntil - now, 'rate-limited');
  const oldest = usage.recent[usage.recent.length - perMinute];
  if (oldest !== undefined) return denied(oldest + minuteMs - now, 'too-many');
  if (usage.allowanceMs < costMs) return denied(costMs - usage.allowanceMs, 'too-fast');
  return {
    kind: 'taken',
    usage: { ...usage, allowanceMs: usage.allowanceMs - costMs, recent: [...usage.recent, now] },
  };
}

/** The usage after an answer. Without an answer, `status` is `undefined`, and nothing is learned about the credential. */
export function recordAnswer(
  stored: Usage | undefined,
  { status, retryAfterMs }: { status: number | undefined; retryAfterMs: number | undefined },
  now: number,
): Usage {
  const usage = refill(stored, now);
  if (status === undefined) return usage;
  if (status !== 429) return { ...usage, limited: 0, refused: status === 401 ? usage.refused + 1 : 0 };
  const limited = usage.limited + 1;
  const restMs = retryAfterMs ?? Math.min(longestRestMs, 1000 * 2 ** Math.min(limited - 1, 10));
  return { ...usage, limited, restUntil: Math.max(usage.restUntil, now + restMs) };
}

/** Adds the allowance for the time that passed. A clock that was set back adds nothing, and blocks nobody. */
function refill(stored: Usage | undefined, now: number): Usage {
  if (stored === undefined) {
    return { recent: [], allowanceMs: burst * costMs, countedAt: now, restUntil: 0, limited: 0, refused: 0 };
  }
  const recent = stored.recent.map((at) => Math.min(at, now)).filter((at) => at > now - minuteMs);
  const passed = Math.max(0, now - stored.countedAt);
  const allowanceMs = Math.min(burst * costMs, stored.allowanceMs + passed);
  const restUntil = Math.min(stored.restUntil, now + longestRetryMs);
  return { ...stored, recent, allowanceMs, countedAt: now, restUntil };
}

function denied(waitMs: number, why: 'rate-limited' | 'too-many' | 'too-fast'): TakeResult {
  return { kind: 'denied', failure: { kind: 'held-back', waitMs: Math.ceil(waitMs), why } };
}

const shortestRetryMs = 1000;
const longestRetryMs = 300_000;

/**
 * The wait that an answer asks for, in ms: by `Retry-After`, otherwise by `X-Ratelimit-Reset`, which Klarna documents as
 * the seconds until the interval ends. `undefined` if neither is usable. Header names in lower case.
 */
export function askedWaitMs(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? '';
  const seconds = /^\d+$/.test(reset) ? reset : undefined;
  return retryAfterMs(headers.get('retry-after'), now) ?? retryAfterMs(seconds, now);
}

/**
 * The wait that a `Retry-After` header (seconds or an HTTP date) asks for, in ms, limited to between one second and five
 * minutes. `undefined` if the header is missing or invalid. Klarna documents no such header for Payments, but a proxy in
 * front of it may send one.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : parseHttpDate(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(longestRetryMs, Math.max(shortestRetryMs, wait));
}

/** Parses `Sun, 06 Nov 1994 08:49:37 GMT`, the only date format HTTP still sends. `Date.parse` accepts almost anything. */
function parseHttpDate(text: string): number {
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
