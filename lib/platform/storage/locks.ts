/**
 * Runs one at a time for each name. It is a Web Lock, so it applies to the worker and all pages of the extension, and the
 * browser releases it when it stops the holder.
 */
export function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work);
}

/** Maximum wait for the lock, ms. A read of 15 s after it must end before Firefox stops the worker. */
const maxWaitMs = 4000;

/** As `withLock`, but resolves to `undefined` if the lock is not free in time. */
export async function tryWithLock<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const signal = AbortSignal.timeout(maxWaitMs);
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
