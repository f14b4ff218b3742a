/** How long nothing may happen before it is quiet, ms. */
const quietMs = 300;
/** A page that is never quiet is looked at all the same, at most this often, ms. */
const longestWaitMs = 2000;

/**
 * Calls `act` once things have come to rest: `quietMs` after the last call of the returned function, and at the latest
 * `longestWaitMs` after the first. Stops with the signal.
 */
export function onQuiet(act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstCallAt: number | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    firstCallAt ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        firstCallAt = undefined;
        act();
      },
      Math.min(quietMs, Math.max(0, firstCallAt + longestWaitMs - Date.now())),
    );
  };
}
