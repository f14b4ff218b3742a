/** One complaint in the console of an extension page, worker or DevTools panel. */
export interface ConsoleLine {
  /** Path inside the extension: of the page or worker in Chromium (`popup.html`), of the script in Firefox. */
  where: string;
  /** `exception` is an error nobody caught, unhandled rejections included. */
  kind: 'error' | 'warning' | 'exception';
  /** Who wrote it: `script`, or the browser's own name for its part (`network`, `security`, …). */
  source: string;
  text: string;
}

/** Path of an extension's file, from its whole address. */
export function pathInExtension(url: string): string {
  return new URL(url).pathname.slice(1);
}
