/**
 * The only door to the browser's extension API. Everything else takes what it needs as a parameter, so that it can be
 * tested, and so that this one line decides whether the polyfill stands in between.
 */
export { type Browser, browser } from 'wxt/browser';
