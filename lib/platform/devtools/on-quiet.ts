/** The time without calls after which it is quiet, ms. */
const quietMs = 300;
/** The longest time from the first call to the action, for pages that are never quiet, ms. */
const longestWaitMs = 2000;

/**
 * Debounces `act`: calls it `quietMs` after the last call of the returned function, and at the latest `longestWaitMs`
 * after the first one. Stops when the signal aborts.
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
