import * as z from 'zod/mini';

const value = z.optional(z.string().check(z.maxLength(200)));

/**
 * Headers of Klarna's answers that explain it, as they came, by their names in lower case.
 *
 * - `x-ratelimit-…`: the quota of the merchant account, approximate: limit and interval (`40, 40;w=1`), what remains, and
 *   the seconds until the interval ends (docs.klarna.com/api/rate-limit).
 * - `klarna-ip-validation-status`: `ALLOWED`, `DENIED` or `INVALID`, while an account tries out its list of IP addresses.
 *   Klarna documents it for its Network API ("Setup IP address restrictions").
 */
export const AnswerHeaders = z.object({
  'retry-after': value,
  'x-ratelimit-limit': value,
  'x-ratelimit-remaining': value,
  'x-ratelimit-reset': value,
  'klarna-ip-validation-status': value,
});
export type AnswerHeaders = z.infer<typeof AnswerHeaders>;

/** The headers in the order in which they are shown, with the names as Klarna writes them. */
const shownNames = [
  ['x-ratelimit-limit', 'X-Ratelimit-Limit'],
  ['x-ratelimit-remaining', 'X-Ratelimit-Remaining'],
  ['x-ratelimit-reset', 'X-Ratelimit-Reset'],
  ['retry-after', 'Retry-After'],
  ['klarna-ip-validation-status', 'Klarna-Ip-Validation-Status'],
] as const satisfies readonly (readonly [keyof AnswerHeaders, string])[];

/** The headers of an answer that are kept; `undefined` if it has none of them. Names in lower case. */
export function readAnswerHeaders(headers: ReadonlyMap<string, string>): AnswerHeaders | undefined {
  const found: AnswerHeaders = {};
  for (const [name] of shownNames) {
    const text = headers.get(name)?.trim();
    if (text) found[name] = text.slice(0, 200);
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The headers to show: the name as Klarna writes it, and the value. */
export function shownHeaders(headers: AnswerHeaders | undefined): { name: string; value: string }[] {
  return shownNames.flatMap(([key, name]) => {
    const value = headers?.[key];
    return value === undefined ? [] : [{ name, value }];
  });
}

/** What Klarna found about the address that the request came from; `undefined` if it does not say. */
export function ipValidation(
  headers: AnswerHeaders | undefined,
): 'ALLOWED' | 'DENIED' | 'INVALID' | undefined {
  const status = headers?.['klarna-ip-validation-status']?.toUpperCase();
  return status === 'ALLOWED' || status === 'DENIED' || status === 'INVALID' ? status : undefined;
}
