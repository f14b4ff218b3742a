import { type Browser, browser } from 'wxt/browser';

/**
 * The only door to the browser's extension API: `browser` where there is one, else `chrome`. No polyfill stands in
 * between, since every method answers with a promise in the oldest versions that are supported. Everything else takes
 * what it needs as a parameter, so that it can be tested.
 */
export { type Browser, browser };

declare global {
  /** The browser's own namespace, in Firefox as well. */
  var chrome: typeof Browser;
}

/**
 * The DevTools API with callbacks, which both browsers know under this name. There only in pages that DevTools opened.
 */
export function devtools(): typeof Browser.devtools {
  return globalThis.chrome.devtools;
}
