import { describe, expect, test } from 'vitest';
import { clientToken, sessionIdIn, type TokenStyle } from '../../simulator/api/client-token.ts';
import { newIdentifier } from '../../simulator/api/identifiers.ts';
import { apiServers } from '../../simulator/hosts.ts';
import { type JsonObject, parseObject } from '../../simulator/server/json.ts';

const id = '94a6dd80-d2a6-1f8b-943b-786cd953a908';

function token(host: string, style: TokenStyle = {}) {
  const server = apiServers.find((known) => known.host === host);
  if (server === undefined) throw new Error(host);
  return clientToken(
    { sessionId: id, server, locale: 'de-DE', purchaseCountry: 'DE', orderAmount: 12_466 },
    style,
  );
}

function parts(text: string): { header: string; payload: string; signature: string; claims: JsonObject } {
  const [header = '', payload = '', signature = ''] = text.split('.');
  const decoded = Buffer.from(payload, 'base64url').toString('utf8');
  return { header, payload, signature, claims: parseObject(decoded) ?? {} };
}

describe('client token', () => {
  test('starts and ends like playground tokens since 2021', () => {
    const { header, payload, signature } = parts(token('api.playground.klarna.com'));
    // Observed: fixed first segment of 80 characters, signature of 342 characters, session_id first, compact.
    expect(Buffer.from(header, 'base64url').toString()).toBe(
      '{"alg":"RS256","kid":"82305ebc-b811-3637-aa4c-66eca1874f3d"}',
    );
    expect(header).toHaveLength(80);
    expect(signature).toHaveLength(342);
    expect(payload.startsWith('eyJzZXNzaW9uX2lkIjoi')).toBe(true);
  });

  test('has the observed claims in the observed order', () => {
    const { claims } = parts(token('api-na.playground.klarna.com'));
    expect(Object.keys(claims).slice(0, 12)).toEqual([
      'session_id',
      'base_url',
      'design',
      'language',
      'purchase_country',
      'environment',
      'merchant_name',
      'session_type',
      'client_event_base_url',
      'scheme',
      'experiments',
      'region',
    ]);
    expect(claims).toMatchObject({
      session_id: id,
      base_url: 'https://js.playground.klarna.com/na/kp',
      design: 'klarna',
      environment: 'playground',
      session_type: 'PAYMENTS',
      client_event_base_url: 'https://na.playground.klarnaevt.com',
      region: 'us',
      order_amount: 12_466,
    });
    // None of the 15 decoded tokens has these claims.
    for (const absent of ['exp', 'iat', 'iss', 'aud']) expect(claims).not.toHaveProperty(absent);
  });

  test('can be pretty-printed, as before 2021', () => {
    const { payload, claims } = parts(token('api.playground.klarna.com', { layout: 'pretty' }));
    expect(payload.startsWith('ewogICJzZXNzaW9uX2lk')).toBe(true);
    expect(claims).toMatchObject({ session_id: id, trace_flow: false });
  });

  test('can have the oldest form: no algorithm, no signature, no environment', () => {
    const text = token('api-na.playground.klarna.com', { algorithm: 'none' });
    const { header, claims } = parts(text);
    expect(Buffer.from(header, 'base64url').toString()).toBe('{"alg":"none"}');
    expect(text.endsWith('.')).toBe(true);
    expect(claims).not.toHaveProperty('environment');
    expect(claims).not.toHaveProperty('session_type');
  });

  test('has a merchant name in any script as UTF-8', () => {
    const { claims } = parts(token('api.playground.klarna.com', { merchantName: 'Køkken & Hjem – 雑貨' }));
    expect(claims.merchant_name).toBe('Køkken & Hjem – 雑貨');
  });

  test('has at most the schema’s 4096 characters, and its session id can be read', () => {
    expect(token('api.klarna.com').length).toBeLessThanOrEqual(4096);
    expect(sessionIdIn(token('api.klarna.com'))).toBe(id);
    expect(sessionIdIn('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ewogICJzZXNzaW9uX2lkIiA6ICIw')).toBeUndefined();
  });
});

describe('identifiers', () => {
  const made = Array.from({ length: 400 }, newIdentifier);

  test('have the form of a UUID in lower case, with variant 8 to b', () => {
    for (const text of made)
      expect(text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('have the version digits seen in real ids, and never version 4', () => {
    expect([...new Set(made.map((text) => text.charAt(14)))].sort()).toEqual(['1', '2', '3', '5', '6', '7']);
  });
});
