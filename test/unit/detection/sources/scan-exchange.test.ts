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
