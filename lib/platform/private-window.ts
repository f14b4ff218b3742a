import { browser } from './browser.ts';

/**
 * Whether this page belongs to a private window. Chrome runs the popup of a private window with the others, where
 * `inIncognitoContext` says no and its window says yes; a panel of DevTools may not ask for its window, and is told.
 */
export async function isInPrivateWindow(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  try {
    return (await browser.windows.getCurrent()).incognito;
  } catch {
    return false;
  }
}

/** Calls back when a window was closed and no private one is open any more. To be called at once when the worker starts. */
export function onLastPrivateWindowClosed(listener: () => Promise<void>): void {
  // Absent in Firefox for Android.
  browser.windows?.onRemoved.addListener(() => {
    void browser.windows
      .getAll()
      .then((windows) => (windows.some(({ incognito }) => incognito) ? undefined : listener()))
      .catch(() => undefined);
  });
}
