const shortestMs = 1000;
const longestMs = 300_000;

/**
 * The wait a `Retry-After` header asks for, ms: seconds or an HTTP date, kept between one second and five minutes.
 * `undefined` where there is none or it makes no sense. Klarna documents no such header for Payments; others in
 * front of it may send one.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  if (Number.isNaN(wait) || (wait < 0 && !/^\w{3}, /.test(value))) return undefined;
  return Math.min(longestMs, Math.max(shortestMs, wait));
}
