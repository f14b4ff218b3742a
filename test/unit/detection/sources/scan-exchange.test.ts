import { describe, expect, it } from 'vitest';
import { type HttpExchange, scanExchange } from '../../../../lib/detection/sources/scan-exchange.ts';
import { base64, klarnaToken, sampleId } from '../tokens.ts';

const token = klarnaToken();
const post = (more: Partial<HttpExchange>): HttpExchange => ({
  url: 'https://shop.example/api/session?x=1',
  method: 'post',
  seenAt: 5,
  ...more,
});
const sightings = (more: Partial<HttpExchange>) =>
  scanExchange(post(more)).detections.map(({ source, place }) => `${source}: ${place}`);

describe('an exchange without a session', () => {
  it.each([
    ['nothing', {}],
    ['an empty body', { responseBody: '' }],
    ['an HTML error', { responseBody: '<h1>502 Bad Gateway</h1>' }],
    ['binary', { responseBody: base64('\u0000\u0001PNG'), responseEncoding: 'base64' }],
    ['a Bearer token', { requestHeaders: [{ name: 'Authorization', value: `Bearer ${'a'.repeat(40)}` }] }],
    ['an authorization', { responseBody: JSON.stringify({ authorization_token: sampleId, approved: true }) }],
    ['a referer', { requestHeaders: [{ name: 'Referer', value: `https://shop.example/?t=${token}` }] }],
  ])('%s', (_, more) => {
    expect(scanExchange(post(more))).toMatchObject({ detections: [], lookAlikes: [], leakedKeys: [] });
  });

  it('a body over 5 MB is skipped, and said to be', () => {
    const { detections, searched } = scanExchange(post({ responseBody: `${token}${' '.repeat(5_300_000)}` }));
    expect(detections).toEqual([]);
    expect(searched).toEqual([
      { source: 'network', what: 'request', count: 1, skipped: { why: 'large-bodies' } },
    ]);
  });
});

describe('a session in an exchange', () => {
  it.each<[string, Partial<HttpExchange>, string]>([
    [
      'JSON answer',
      { responseBody: JSON.stringify({ data: { token } }) },
      'network: POST /api/session → data.token',
    ],
    ['bare answer', { responseBody: token }, 'network: POST /api/session'],
    ['bare JSON answer', { responseBody: JSON.stringify(token) }, 'network: POST /api/session'],
    [
      'encoded answer',
      { responseBody: base64(JSON.stringify({ token })), responseEncoding: 'base64' },
      'network: POST /api/session → token',
    ],
    [
      'HTML answer',
      { responseBody: `<input id="x" value="${token}">` },
      'network: POST /api/session → value',
    ],
    [
      'request body',
      { requestBody: JSON.stringify({ client_token: token }) },
      'network: POST /api/session, request → client_token',
    ],
    [
      'form post',
      { requestBody: `a=1&klarna_session_id=${sampleId}` },
      'network: POST /api/session, request → klarna_session_id',
    ],
    [
      'header',
      { requestHeaders: [{ name: 'X-Klarna-Session-Id', value: sampleId }] },
      'network: POST /api/session → X-Klarna-Session-Id',
    ],
    [
      'cookie',
      { requestHeaders: [{ name: 'Cookie', value: `a=1; klarnaSessionId=${sampleId}` }] },
      'cookie: cookie klarnaSessionId',
    ],
    [
      'set cookie',
      { responseHeaders: [{ name: 'Set-Cookie', value: `klarnaClientToken=${token}; HttpOnly; Path=/` }] },
      'cookie: Set-Cookie klarnaClientToken, POST /api/session',
    ],
    [
      'two set cookies in one',
      { responseHeaders: [{ name: 'set-cookie', value: `a=1; Path=/\nk=${token}; HttpOnly` }] },
      'cookie: Set-Cookie k, POST /api/session',
    ],
    [
      'address',
      { url: `https://api.klarna.com/payments/v1/sessions/${sampleId}`, method: 'GET' },
      `network: GET /payments/v1/sessions/${sampleId}`,
    ],
    [
      'redirect',
      {
        responseHeaders: [
          { name: 'Location', value: `https://credit.klarna.com/v1/sessions/${sampleId}/redirect` },
        ],
      },
      'network: POST /api/session → Location',
    ],
  ])('%s', (_, more, place) => {
    expect(sightings(more)).toEqual([place]);
  });

  it('a place never repeats a token', () => {
    const { detections } = scanExchange(
      post({ url: `https://shop.example/pay/${token}/x`, responseBody: `{"${token}":1}` }),
    );
    expect(detections.length).toBeGreaterThan(0);
    for (const { place } of detections) expect(place).not.toContain(token.slice(0, 60));
  });

  it('carries the frame it was given', () => {
    expect(
      scanExchange(post({ responseBody: token, frame: 'https://pay.example' })).detections,
    ).toMatchObject([{ frame: 'https://pay.example' }]);
  });
});

describe('an API credential in an exchange', () => {
  const basic = (pair: string) => ({
    requestHeaders: [{ name: 'authorization', value: `Basic ${btoa(pair)}` }],
  });
  const api = 'https://api-na.playground.klarna.com/payments/v1/sessions';
  const user = 'PK12345_0a1b2c3d4e5f';

  it.each([
    [
      'a user name of the older form, to Klarna',
      { url: api, ...basic(`${user}:aBcDeFgHiJkLmNoP`) },
      'PK12•••',
    ],
    ['any user name, to Klarna', { url: api, ...basic('merchant-one:aBcDeFgHiJkLmNoP') }, 'merc•••'],
    ['a short user name, to Klarna', { url: api, ...basic('ab:aBcDeFgHiJkLmNoP') }, 'a•••'],
  ])('%s', (_, more, shown) => {
    const { leakedKeys } = scanExchange(post(more));
    expect(leakedKeys).toEqual([
      {
        kind: 'basic-header',
        user: shown,
        environment: 'playground',
        source: 'network',
        place: 'POST /payments/v1/sessions → authorization',
        seenAt: expect.any(Number),
      },
    ]);
  });

  it('a user name of the older form, to any host', () => {
    const { leakedKeys } = scanExchange(post(basic(`${user}:aBcDeFgHiJkLmNoP`)));
    expect(leakedKeys).toMatchObject([{ kind: 'basic-header', user: 'PK12•••' }]);
    expect(leakedKeys[0]).not.toHaveProperty('environment');
  });

  it('user name and password in a body', () => {
    const requestBody = JSON.stringify({ username: user, password: 'aBcDeFgHiJkLmNoP', klarna: true });
    expect(scanExchange(post({ requestBody })).leakedKeys).toMatchObject([
      { kind: 'user-and-password', user: 'PK12•••', place: 'POST /api/session, request → username' },
    ]);
  });

  it.each([
    ['a login of the shop', basic('anna:hunter2hunter2')],
    [
      'a bearer token to Klarna',
      { url: api, requestHeaders: [{ name: 'Authorization', value: 'Bearer abcdefghijklmnop' }] },
    ],
    [
      'a header that was taken out of a log',
      { url: api, requestHeaders: [{ name: 'Authorization', value: 'Basic [redacted]' }] },
    ],
    ['a placeholder', { url: api, ...basic('your-user:your-password') }],
    [
      'a host that only looks like Klarna’s',
      { ...basic('anna:hunter2hunter2'), url: 'https://api.klarna.com.shop.example/' },
    ],
    ['a sample of Klarna’s', basic('K123456_abcd12345:sharedSecret1')],
  ])('is not %s', (_, more) => {
    expect(scanExchange(post(more)).leakedKeys).toEqual([]);
  });
});

describe('an API key in an exchange', () => {
  const key = 'klarna_test_api_c2VjcmV0c2VjcmV0WxYz';
  it.each([
    ['raw', `Basic ${key}`],
    ['encoded', `Basic ${base64(`5f0e0d5c-0000-4000-8000-000000000000:${key}`)}`],
  ])('in the header Authorization: %s', (_, value) => {
    const { leakedKeys } = scanExchange(post({ requestHeaders: [{ name: 'Authorization', value }] }));
    expect(leakedKeys).toMatchObject([{ environment: 'playground', ending: 'WxYz' }]);
  });

  it('in a script', () => {
    expect(scanExchange(post({ responseBody: `const k="${key}"` })).leakedKeys).toMatchObject([
      { ending: 'WxYz' },
    ]);
  });
});
