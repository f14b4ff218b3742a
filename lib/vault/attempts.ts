import * as z from 'zod/mini';

/** Attempts to unlock that failed. Kept in the browser's memory, so that they outlive the worker. */
export const Attempts = z.object({
  failed: z.int().check(z.gte(0)),
  /** When the next attempt is taken, ms since the epoch. */
  notBefore: z.number(),
});
export type Attempts = z.infer<typeof Attempts>;

const longestMs = 60_000;

/** 1 s, 2 s, 4 s … 60 s. */
export function delayAfter(failed: number): number {
  return Math.min(longestMs, 1000 * 2 ** Math.max(0, Math.min(failed, 20) - 1));
}

/** How long until the next attempt, ms; 0 where it is free. A clock that was set back does not lock anybody out. */
export function waitBefore(attempts: Attempts | undefined, now: number): number {
  if (attempts === undefined) return 0;
  return Math.max(0, Math.min(attempts.notBefore - now, delayAfter(attempts.failed)));
}

/** To be stored before an attempt is made, and removed after a right one: a worker that is stopped half-way gives none away. */
export function withAttempt(attempts: Attempts | undefined, now: number): Attempts {
  const failed = (attempts?.failed ?? 0) + 1;
  return { failed, notBefore: now + delayAfter(failed) };
}
