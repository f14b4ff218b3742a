/** A payment session's id in a form that is safe to put into a request path: `isSessionId` says so. */
export type SessionId = string;

/**
 * Klarna documents an opaque string of up to 255 characters; every id observed is 8-4-4-4-12 hex with any version
 * nibble. The alphabet is what matters: without `.`, `/`, `%`, `?`, `#` and `\` nothing can leave the path segment.
 */
export const sessionIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;

/** Whether a value is an id that is safe to put into a request path. */
export function isSessionId(value: unknown): value is SessionId {
  return typeof value === 'string' && sessionIdPattern.test(value);
}

/** The shape all observed ids have. No digit stands for a UUID version: real ids carry 1, 2, 3, 5, 6 and 7. */
export const sessionIdShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Whether the whole text is an id of the observed shape. */
export function hasSessionIdShape(text: string): boolean {
  return text.length === 36 && sessionIdShape.test(text);
}
