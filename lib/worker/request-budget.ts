import * as z from 'zod/mini';
import type { ReadFailure } from '../klarna/failure.ts';

/** Reads that may be made at once, before the second-by-second allowance counts. */
const burst = 5;
/** What one read costs of the allowance, which grows by one a millisecond: whole numbers, so that a promised wait is exact. */
const costMs = 1000;
const perMinute = 60;
const minuteMs = 60_000;
const longestRestMs = 60_000;
/** After so many 401 in a row nothing is sent any more: Klarna could take it for guessing. */
const refusalsAllowed = 2;

/**
 * How a credential was used lately. Klarna counts all requests of a merchant account together, so whoever debugs too
 * fast takes from the shop: five at once, then one a second, sixty in any minute (reference: Klarna's rate limit is
 * 50 a second in playground, 200 in production).
 */
export const UseRecord = z.object({
  /** Reads of the last minute, ms since the epoch, oldest first. */
  recent: z.array(z.number()),
  /** Time saved up for reads, ms. */
  allowanceMs: z.number(),
  /** When the allowance was counted, ms since the epoch. */
  countedAt: z.number(),
  /** Klarna said 429: nothing is sent before this, ms since the epoch. 0: it did not. */
  restUntil: z.number(),
  /** 429 in a row. */
  limited: z.number(),
  /** 401 in a row. */
  refused: z.number(),
});
export type UseRecord = z.infer<typeof UseRecord>;

export type Admission = { kind: 'go'; record: UseRecord } | { kind: 'hold'; failure: ReadFailure };

/** Whether one more read may be made now; with the record that counts it. */
export function admit(stored: UseRecord | undefined, now: number): Admission {
  const record = upTo(stored, now);
  if (record.refused >= refusalsAllowed) {
    return { kind: 'hold', failure: { kind: 'credential-stopped', refusals: record.refused } };
  }
  if (record.restUntil > now) return hold(record.restUntil - now, 'rate-limited');
  const oldest = record.recent[record.recent.length - perMinute];
  if (oldest !== undefined) return hold(oldest + minuteMs - now, 'too-many');
  if (record.allowanceMs < costMs) return hold(costMs - record.allowanceMs, 'too-fast');
  return {
    kind: 'go',
    record: { ...record, allowanceMs: record.allowanceMs - costMs, recent: [...record.recent, now] },
  };
}

/** What an answer teaches. `status` is `undefined` where there was none: that says nothing about the credential. */
export function learn(
  stored: UseRecord | undefined,
  { status, retryAfterMs }: { status: number | undefined; retryAfterMs: number | undefined },
  now: number,
): UseRecord {
  const record = upTo(stored, now);
  if (status === undefined) return record;
  if (status !== 429) return { ...record, limited: 0, refused: status === 401 ? record.refused + 1 : 0 };
  const limited = record.limited + 1;
  const restMs = retryAfterMs ?? Math.min(longestRestMs, 1000 * 2 ** Math.min(limited - 1, 10));
  return { ...record, limited, restUntil: Math.max(record.restUntil, now + restMs) };
}

/** The record with the allowance of the time that passed. A clock that was set back gives none, and locks nobody out. */
function upTo(stored: UseRecord | undefined, now: number): UseRecord {
  if (stored === undefined) {
    return { recent: [], allowanceMs: burst * costMs, countedAt: now, restUntil: 0, limited: 0, refused: 0 };
  }
  const recent = stored.recent.map((at) => Math.min(at, now)).filter((at) => at > now - minuteMs);
  const passed = Math.max(0, now - stored.countedAt);
  const allowanceMs = Math.min(burst * costMs, stored.allowanceMs + passed);
  const restUntil = Math.min(stored.restUntil, now + 300_000);
  return { ...stored, recent, allowanceMs, countedAt: now, restUntil };
}

function hold(waitMs: number, why: 'rate-limited' | 'too-many' | 'too-fast'): Admission {
  return { kind: 'hold', failure: { kind: 'held-back', waitMs: Math.ceil(waitMs), why } };
}
