import * as z from 'zod/mini';

/** Failed attempts to unlock. Stored in the browser's memory, so that they outlive the worker. */
export const Attempts = z.object({
  failed: z.int().check(z.gte(0)),
  /** When the next attempt is accepted, ms since the epoch. */
  notBefore: z.number(),
});
export type Attempts = z.infer<typeof Attempts>;

const longestMs = 60_000;

/** The delay after this many failed attempts: 1 s, 2 s, 4 s … 60 s. In ms. */
function delayAfterMs(failed: number): number {
  return Math.min(longestMs, 1000 * 2 ** Math.max(0, Math.min(failed, 20) - 1));
}

/** Time until the next attempt is accepted, ms. A clock that was set back does not lock anybody out. */
export function remainingWaitMs(attempts: Attempts | undefined, now: number): number {
  if (attempts === undefined) return 0;
  return Math.max(0, Math.min(attempts.notBefore - now, delayAfterMs(attempts.failed)));
}

/** Counts one more attempt. Store the result before the attempt, so that stopping the worker gains no attempt; remove it after a correct one. */
export function countAttempt(attempts: Attempts | undefined, now: number): Attempts {
  const failed = (attempts?.failed ?? 0) + 1;
  return { failed, notBefore: now + delayAfterMs(failed) };
}
