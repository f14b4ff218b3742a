const shortestMs = 1000;
const longestMs = 300_000;

/**
 * The wait a `Retry-After` header asks for, ms: seconds or an HTTP date, kept between one second and five minutes.
 * `undefined` where there is none or it makes no sense. Klarna documents no such header for Payments; others in
 * front of it may send one.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : httpDate(value) - now;
  return Number.isNaN(wait) ? undefined : Math.min(longestMs, Math.max(shortestMs, wait));
}

/** The one form of date that HTTP still writes: `Sun, 06 Nov 1994 08:49:37 GMT`. `Date.parse` alone takes almost anything. */
function httpDate(text: string): number {
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
