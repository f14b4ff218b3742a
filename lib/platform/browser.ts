import { type Browser, browser } from 'wxt/browser';

/**
 * The only import of the browser's extension API. Its WXT module puts webextension-polyfill behind it.
 * Everything else takes what it needs as a parameter, so that it can be tested.
 */
export { type Browser, browser };

declare global {
  /** The browser's own API namespace, which Firefox has, too. */
  var chrome: typeof Browser;
}

/**
 * The DevTools API without the polyfill, whose `getContent` loses the encoding (seen with 0.12). Exists only in pages
 * that DevTools opened.
 */
export function devtools(): typeof Browser.devtools {
  return globalThis.chrome.devtools;
}
