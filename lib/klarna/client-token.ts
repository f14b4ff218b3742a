import { decodeBase64Url } from './base64url.ts';
import { isKlarnaHost } from './klarna-hosts.ts';
import { isSessionId, type SessionId } from './session-id.ts';

/**
 * The claims of a `client_token` that are used here. All others are kept unchanged.
 * Observed in decoded playground tokens. None has an expiry, an issuer or a merchant id.
 */
export interface ClientTokenClaims {
  session_id: SessionId;
  /** Only shown and compared. A request never goes to a URL from a token. */
  base_url?: string | undefined;
  client_event_base_url?: string | undefined;
  environment?: string | undefined;
  region?: string | undefined;
  purchase_country?: string | undefined;
  language?: string | undefined;
  merchant_name?: string | undefined;
  session_type?: string | undefined;
  design?: string | undefined;
  /** Minor units; in tokens since about 2023. */
  order_amount?: number | undefined;
  [claim: string]: unknown;
}

/** The claims that are strings. */
const texts: ReadonlySet<string> = new Set([
  'base_url',
  'client_event_base_url',
  'environment',
  'region',
  'purchase_country',
  'language',
  'merchant_name',
  'session_type',
  'design',
]);

/** The result of reading a text as a `client_token`. */
export type TokenReading =
  | { kind: 'client-token'; session_id: SessionId; claims: ClientTokenClaims; signature: 'present' | 'empty' }
  /** A sample from Klarna's documentation. It does not identify a session. */
  | { kind: 'documentation-example' }
  /** The text starts like a token, but its payload is incomplete. */
  | { kind: 'cut-off' }
  /** A JSON Web Token without claims of Klarna Payments. */
  | { kind: 'other-token'; claims: Record<string, unknown> }
  | { kind: 'not-a-token' };

/** Klarna's schema allows 4096 characters; longer texts than 16 KiB are not decoded. */
export const maxTokenLength = 16 * 1024;

/**
 * Reads a `client_token` (JWS compact form; base64url; UTF-8; payload pretty-printed or compact; header with or
 * without `kid`, also `alg: none` with an empty signature). The signature is not checked: Klarna's own library does
 * not check it either, and the token is only used to find out which session to read. Never throws.
 *
 * Plain checks instead of a schema: this code is also injected into pages, without the schema library.
 */
export function readClientToken(token: string): TokenReading {
  if (token.length > maxTokenLength) return { kind: 'not-a-token' };
  const [header = '', payload, signature] = token.trim().split('.');
  if (payload === undefined || !isJsonObject(decodeBase64Url(header))) return { kind: 'not-a-token' };

  const payloadText = decodeBase64Url(signature === undefined ? withoutHalfByte(payload) : payload);
  const claims = parseObject(payloadText);
  if (claims === undefined) {
    if (payloadText === undefined || !payloadText.trimStart().startsWith('{')) return { kind: 'not-a-token' };
    return isTruncatedSample(payloadText) ? { kind: 'documentation-example' } : { kind: 'cut-off' };
  }
  if (isDocumentationSample(claims)) return { kind: 'documentation-example' };

  const known = withoutWrongTypes(claims);
  if (!namesSession(known) || !saysKlarna(known)) return { kind: 'other-token', claims };
  return {
    kind: 'client-token',
    session_id: known.session_id,
    claims: known,
    signature: signature ? 'present' : 'empty',
  };
}

/** A claim of the wrong type is treated as missing. */
function withoutWrongTypes(claims: Record<string, unknown>): Record<string, unknown> {
  const isRight = (name: string, value: unknown) =>
    texts.has(name) ? typeof value === 'string' : name !== 'order_amount' || Number.isSafeInteger(value);
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, isRight(name, value) ? value : undefined]),
  );
}

function namesSession(claims: Record<string, unknown>): claims is ClientTokenClaims {
  return isSessionId(claims.session_id);
}

/** A payload that was cut off at any digit. A last digit that is less than a byte would make the rest unreadable. */
function withoutHalfByte(payload: string): string {
  return payload.length % 4 === 1 ? payload.slice(0, -1) : payload;
}

/** A `session_id` claim alone proves nothing: identity providers use the same name. Klarna's hosts do. */
function saysKlarna(claims: ClientTokenClaims): boolean {
  const hosts = [claims.base_url, claims.client_event_base_url].filter((url) => url !== undefined);
  if (hosts.length > 0) return hosts.some((url) => isKlarnaHost(url));
  return claims.design === 'klarna' && claims.purchase_country !== undefined;
}

/** The example of the API description ends inside `{\n  "session_id" : "0`. */
function isTruncatedSample(payload: string): boolean {
  return /^\{\s*"session_id"\s*:\s*"0$/.test(payload);
}

/** The SDK reference has `{"foo":"bar"}`; the page on step 1 has an id of zeros and dashes. */
function isDocumentationSample(claims: Record<string, unknown>): boolean {
  const keys = Object.keys(claims);
  if (keys.length === 1 && claims.foo === 'bar') return true;
  return typeof claims.id === 'string' && /^[0-]+$/.test(claims.id) && claims.session_id === undefined;
}

function isJsonObject(json: string | undefined): boolean {
  return parseObject(json) !== undefined;
}

function parseObject(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(json);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
