/**
 * Runs one at a time for each name. A Web Lock: it holds over the worker and every page of the extension, and is let go
 * when the browser stops whoever held it.
 */
export function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}

/** Longest that a turn is waited for, ms: a read that takes 15 s after it must end before Firefox stops the worker. */
const patienceMs = 4000;

/** Runs when nobody else is at work under that name any more; `undefined` where that takes too long. */
export async function tryWithLock<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const signal = AbortSignal.timeout(patienceMs);
  let started = false;
  try {
    return await navigator.locks.request(name, { signal }, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (!started && signal.aborted) return undefined;
    throw error;
  }
}
