import { browser } from './browser.ts';

/**
 * Whether this page belongs to a private window. Chrome runs the popup of a private window together with the others, so
 * its `inIncognitoContext` is false, but its window is `incognito`. A DevTools panel cannot read its window, but its
 * `inIncognitoContext` is correct.
 */
export async function isInPrivateWindow(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  try {
    return (await browser.windows.getCurrent()).incognito;
  } catch {
    return false;
  }
}

/** Calls the listener when a window is closed and no private window is left. Call synchronously at startup. */
export function onLastPrivateWindowClosed(listener: () => Promise<void>): void {
  // Absent in Firefox for Android.
  browser.windows?.onRemoved.addListener(() => {
    void browser.windows
      .getAll()
      .then((windows) => (windows.some(({ incognito }) => incognito) ? undefined : listener()))
      .catch(() => undefined);
  });
}
