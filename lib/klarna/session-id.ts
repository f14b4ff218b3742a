/** The id of a payment session that is safe in a request path, as checked by `isSessionId`. */
export type SessionId = string;

/**
 * Klarna documents an opaque string of up to 255 characters. Every observed id is 8-4-4-4-12 hex with any version
 * digit. The alphabet matters most: without `.`, `/`, `%`, `?`, `#` and `\` an id cannot leave its path segment.
 */
export const sessionIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{7,254}$/;

/** Whether a value is an id that is safe in a request path. */
export function isSessionId(value: unknown): value is SessionId {
  return typeof value === 'string' && sessionIdPattern.test(value);
}

/** The shape of all observed ids. The version digit is not checked: real ids have 1, 2, 3, 5, 6 and 7. */
export const sessionIdShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Whether the whole text has the observed shape of an id. */
export function hasSessionIdShape(text: string): boolean {
  return text.length === 36 && sessionIdShape.test(text);
}

/**
 * Whether a text can be an id of a shape that was not observed yet: Klarna documents ids as opaque. Only for texts whose
 * place names them surely. At least 16 characters with a digit among them, so that no word counts as an id.
 */
export function isOpaqueSessionId(text: string): boolean {
  return text.length >= 16 && /\d/.test(text) && isSessionId(text) && !hasSessionIdShape(text);
}
