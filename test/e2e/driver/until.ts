import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../../patience.ts';

/** How long to wait, and how often to check. Both in milliseconds. */
export interface UntilOptions {
  timeout?: number;
  interval?: number;
}

type Falsy = undefined | null | false | 0 | '';

/**
 * Calls `condition` until it returns something truthy, and returns that. A condition that throws counts as "not yet",
 * because pages open and close while we look at them.
 *
 * @param what what we wait for, as the end of "Waited for …"
 * @throws Error naming `what` when the time is over, with the last error of the condition as its cause
 */
export async function until<Answer>(
  what: string,
  condition: () => Answer | Promise<Answer>,
  { timeout = patience, interval = 25 }: UntilOptions = {},
): Promise<Exclude<Awaited<Answer>, Falsy>> {
  const deadline = Date.now() + timeout;
  let lastError: unknown;
  do {
    try {
      const answer = await condition();
      if (isTruthy(answer)) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await pause(interval);
  } while (Date.now() < deadline);
  const reason = lastError instanceof Error ? ` The last attempt said: ${lastError.message}` : '';
  throw new Error(`Waited ${timeout / 1000} s for ${what}, but it did not happen.${reason}`, {
    cause: lastError,
  });
}

function isTruthy<Answer>(answer: Answer): answer is Exclude<Answer, Falsy> {
  return Boolean(answer);
}
