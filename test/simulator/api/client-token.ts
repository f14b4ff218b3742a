import { randomBytes } from 'node:crypto';
import type { ApiServer } from '../hosts.ts';
import { type JsonObject, parseObject, stringAt } from '../server/json.ts';
import { wireJson } from '../server/wire-json.ts';

/** The form of client tokens. Each was seen in public tokens. */
export interface TokenStyle {
  /** `compact` since about 2021, `pretty` before. Default `compact`. */
  layout?: 'compact' | 'pretty';
  /** `none` is the oldest generation: empty signature, no `environment`, no `session_type`. Default `RS256`. */
  algorithm?: 'RS256' | 'none';
  /** Default `Playground Demo Merchant`. Free text, any script. */
  merchantName?: string;
}

/** The data in a token about its session. */
export interface TokenSubject {
  sessionId: string;
  server: ApiServer;
  locale: string;
  purchaseCountry: string;
  /** Minor units. */
  orderAmount: number;
}

/** Writes a client token: a JWS whose signature is random bytes of the observed length (342 characters). */
export function clientToken(subject: TokenSubject, style: TokenStyle = {}): string {
  const pretty = style.layout === 'pretty';
  const unsigned = style.algorithm === 'none';
  const header = unsigned ? { alg: 'none' } : { alg: 'RS256', kid: '82305ebc-b811-3637-aa4c-66eca1874f3d' };
  const claims = pretty || unsigned ? olderClaims(subject, style) : newestClaims(subject, style);
  const payload = pretty ? wireJson(claims) : JSON.stringify(claims);
  const signature = unsigned ? '' : randomBytes(256).toString('base64url');
  return `${base64url(JSON.stringify(header))}.${base64url(payload)}.${signature}`;
}

/** The session id in a client token, or `undefined` if it has none. */
export function sessionIdIn(token: string): string | undefined {
  const claims = parseObject(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return claims === null ? undefined : stringAt(claims, 'session_id');
}

function newestClaims(subject: TokenSubject, style: TokenStyle): JsonObject {
  const { region } = subject.server;
  return {
    ...firstClaims(subject),
    environment: subject.server.environment,
    merchant_name: style.merchantName ?? 'Playground Demo Merchant',
    session_type: 'PAYMENTS',
    client_event_base_url: eventBaseUrl(subject.server),
    scheme: true,
    experiments: [{ name: 'kpc-1k-service', variate: 'variate-1' }],
    region: region === 'na' ? 'us' : region,
    order_amount: subject.orderAmount,
    offering_opts: 2,
    oo: 'jo',
    version: 'v1.10.0-1590-g0000000',
  };
}

function olderClaims(subject: TokenSubject, style: TokenStyle): JsonObject {
  const dated = style.algorithm !== 'none';
  return {
    ...firstClaims(subject),
    trace_flow: false,
    ...(dated ? { environment: subject.server.environment } : {}),
    merchant_name: style.merchantName ?? 'Playground Demo Merchant',
    ...(dated ? { session_type: 'PAYMENTS' } : {}),
    client_event_base_url: eventBaseUrl(subject.server),
    experiments: [],
  };
}

function firstClaims({ sessionId, server, locale, purchaseCountry }: TokenSubject): JsonObject {
  const host = server.environment === 'playground' ? 'js.playground.klarna.com' : 'js.klarna.com';
  return {
    session_id: sessionId,
    base_url: `https://${host}/${server.region}/kp`,
    design: 'klarna',
    language: locale.slice(0, 2).toLowerCase(),
    purchase_country: purchaseCountry.toUpperCase(),
  };
}

function eventBaseUrl({ region, environment }: ApiServer): string {
  return `https://${region}${environment === 'playground' ? '.playground' : ''}.klarnaevt.com`;
}

function base64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}
