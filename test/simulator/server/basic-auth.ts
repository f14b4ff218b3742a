/** User name and password of a Basic `Authorization` header (RFC 7617). */
export interface BasicCredential {
  username: string;
  password: string;
}

/** Decodes `Basic base64(username:password)`. Returns `null` for anything else, including a bare API key after `Basic`. */
export function decodeBasic(header: string | undefined): BasicCredential | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The user name without the password, for logs. */
export function usernameOf(header: string | undefined): string | null {
  return decodeBasic(header)?.username ?? null;
}

/** The header value for a credential. */
export function encodeBasic({ username, password }: BasicCredential): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
