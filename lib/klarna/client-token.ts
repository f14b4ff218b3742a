import * as z from 'zod/mini';
import { decodeBase64Url } from './base64url.ts';
import { isKlarnaHost } from './klarna-hosts.ts';
import { SessionId } from './session-id.ts';

const text = z.catch(z.optional(z.string()), undefined);

/**
 * The claims of a `client_token` that are used here; all others are kept as they are.
 * Observed in decoded playground tokens: none carries an expiry, an issuer or a merchant id.
 */
export const ClientTokenClaims = z.looseObject({
  session_id: SessionId,
  /** Shown and compared only. A request never goes to an address out of a token. */
  base_url: text,
  client_event_base_url: text,
  environment: text,
  region: text,
  purchase_country: text,
  language: text,
  merchant_name: text,
  session_type: text,
  design: text,
  /** Minor units; in tokens since about 2023. */
  order_amount: z.catch(z.optional(z.int()), undefined),
});
export type ClientTokenClaims = z.infer<typeof ClientTokenClaims>;

/** What a text turned out to be when it was read as a `client_token`. */
export type TokenReading =
  | { kind: 'client-token'; session_id: SessionId; claims: ClientTokenClaims; signature: 'present' | 'empty' }
  /** The samples of Klarna's documentation: they name no session. */
  | { kind: 'documentation-example' }
  /** Begins like a token, but its payload ends too early. */
  | { kind: 'cut-off' }
  /** A JSON Web Token whose claims do not say Klarna Payments. */
  | { kind: 'other-token'; claims: Record<string, unknown> }
  | { kind: 'not-a-token' };

const JsonObject = z.record(z.string(), z.unknown());

/** Klarna's schema allows 4096 characters; beyond 16 KiB nothing is decoded. */
export const maxTokenLength = 16 * 1024;

/**
 * Reads a `client_token` (JWS compact form; base64url; UTF-8; payload pretty-printed or compact; header with or
 * without `kid`, also `alg: none` with an empty signature). The signature is not checked: Klarna's own library does
 * not check it either, and the token is only used to know which session to ask the server about. Never throws.
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

  const parsed = ClientTokenClaims.safeParse(claims);
  if (!parsed.success || !saysKlarna(parsed.data)) return { kind: 'other-token', claims };
  return {
    kind: 'client-token',
    session_id: parsed.data.session_id,
    claims: parsed.data,
    signature: signature ? 'present' : 'empty',
  };
}

/** A payload that was cut anywhere: one base64 digit too many is less than a byte, and would make the rest unreadable. */
function withoutHalfByte(payload: string): string {
  return payload.length % 4 === 1 ? payload.slice(0, -1) : payload;
}

/** A `session_id` claim alone is no evidence: identity providers use the same name. Klarna's hosts are. */
function saysKlarna(claims: ClientTokenClaims): boolean {
  const hosts = [claims.base_url, claims.client_event_base_url].filter((url) => url !== undefined);
  if (hosts.length > 0) return hosts.some((url) => isKlarnaHost(url));
  return claims.design === 'klarna' && claims.purchase_country !== undefined;
}

/** The API schema's example breaks off inside `{\n  "session_id" : "0`. */
function isTruncatedSample(payload: string): boolean {
  return /^\{\s*"session_id"\s*:\s*"0$/.test(payload);
}

/** The SDK reference prints `{"foo":"bar"}`, the first step's page an id of zeros with dashes. */
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
    const parsed = JsonObject.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
