/** One error or warning in the console of an extension page, worker or DevTools panel. */
export interface ConsoleLine {
  /** Path inside the extension: of the page or worker in Chromium (`popup.html`), of the script in Firefox. */
  where: string;
  /** `exception` is an uncaught error or an unhandled rejection. */
  kind: 'error' | 'warning' | 'exception';
  /** Who wrote it: `script`, or the browser's own name for its part (`network`, `security`, …). */
  source: string;
  text: string;
}

/** Path of a file inside the extension, from its URL. */
export function pathInExtension(url: string): string {
  return new URL(url).pathname.slice(1);
}
