import { describe, expect, it } from 'vitest';
import { findInPasted } from '../../../lib/detection/find-in-pasted.ts';
import { scanPasted } from '../../../lib/inspector/scan-pasted.ts';
import { base64, klarnaToken, makeToken, sampleId } from '../detection/tokens.ts';
import { rendered } from '../language/rendered.ts';

const token = klarnaToken();
const find = (text: string) => findInPasted(text, 1);

describe('a pasted text without a session gets a reason', () => {
  it.each([
    ['nothing', '   ', /paste/i],
    ['a word', 'hello', /no payment session/],
    ['an order id', `{"order_id":"${sampleId}"}`, /no payment session/],
    ['an authorization token', `authorization_token=${sampleId}`, /no payment session/],
    [
      'an error without an id',
      '{"correlation_id":"6c7c56d4-2a0a-4e77-8e35-a48a47019b34","error_code":"NOT_FOUND","error_messages":["Invalid session id"]}',
      /error/,
    ],
    ['a token cut off', token.slice(0, 200), /cut-off/i],
    ['a sample', '0b1d9815-165e-42e2-8867-35bc03789e00', /documentation/i],
    ['the sample of step 1', '{"session_id":"068df369-13a7-4d47-a564-62f8408bb760"}', /documentation/i],
    ['the sample of the callback', '"session_id": "e4b81ca2-0aae-4c16-bcb2-29a0a088a35b"', /documentation/i],
    ['a word in a path', 'GET /payments/v1/sessions/paymentsessionidentifier', /no payment session/],
    ['an HPP link', 'https://pay.klarna.com/eu/hpp/payments/2OCkffK', /Hosted Payment Page/],
    ['a Checkout order', `https://api.klarna.com/checkout/v3/orders/${sampleId}`, /Checkout/],
    ['a foreign token', makeToken({ session_id: sampleId, iss: 'https://auth.example' }), /another service/],
    ['a broken token', 'eyJhbGciOiJIUzI1', /cannot be decoded/],
    ['an API key', 'klarna_live_api_c2VjcmV0c2VjcmV0AbCd', /API key/],
    ...[
      'error_id',
      'refund_id',
      'capture_id',
      'order_id',
      'hpp_id',
      'kid',
      'customer_token',
      'sample_id',
      'Key',
    ].map((name): [string, string, RegExp] => [
      `an id under ${name}`,
      `{"${name}": "${sampleId}"}`,
      /no payment session/,
    ]),
    ['an id in another path', `GET /refunds/${sampleId}`, /no payment session/],
    ['two ids without names', `${sampleId} ${sampleId.replace('7', '8')}`, /no payment session/],
  ])('%s', (_, text, reason) => {
    const pasted = rendered(scanPasted(text, find));
    expect(pasted).toMatchObject({ kind: 'nothing' });
    expect(pasted.kind === 'nothing' && pasted.reason).toMatch(reason);
  });
});

describe('a pasted text with a session', () => {
  it.each([
    ['the id', sampleId],
    ['the id in quotes', ` "${sampleId}",\n`],
    ['the id in capitals', sampleId.toUpperCase()],
    ['the token', token],
    ['the token with a scheme', `Bearer ${token}`],
    ['the token in lines', token.replace(/.{60}/g, '$&\n')],
    ['the token in lines of a mail', `> client_token: ${token.replace(/.{60}/g, '$&\r\n> ')}`],
    ['the token in lines of source', `'${token.replace(/.{60}/g, "$&' +\n  '")}'`],
    ['an id under id', `{"id": "${sampleId}"}`],
    ['the API address', `GET https://api.playground.klarna.com/payments/v1/sessions/${sampleId}`],
    ['JSON', `{"session_id":"${sampleId}"}`],
    [
      'JSON with more ids',
      JSON.stringify({ correlation_id: '6c7c56d4-2a0a-4e77-8e35-a48a47019b34', session_id: sampleId }),
    ],
    ['a log line', `2024-05-01 12:00:01 ERROR [klarna] update session ${sampleId} failed: BAD_VALUE`],
    [
      'a log line with a correlation id',
      `session: ${sampleId} correlation_id: 6c7c56d4-2a0a-4e77-8e35-a48a47019b34`,
    ],
    ['a log line with a request', `POST /payments/v1/sessions/${sampleId} HTTP/1.1" 400`],
    ['a telemetry address', `https://eu.klarnaevt.com/v1/kp/1/init?sid=${sampleId}`],
    ['base64', base64(JSON.stringify({ klarna_session_id: sampleId }))],
  ])('%s', (_, text) => {
    const pasted = rendered(scanPasted(text, find));
    expect(pasted).toMatchObject({
      kind: 'found',
      findings: {
        detections: [{ source: 'pasted', place: expect.stringContaining('pasted text'), seenAt: 1 }],
      },
    });
    const id = pasted.kind === 'found' ? pasted.findings.detections[0]?.session_id : '';
    expect(id?.toLowerCase()).toBe(sampleId);
  });
});

describe('an id of a shape that was not observed yet', () => {
  const opaque = 'session_of-another-shape-0001';

  it.each([
    `POST /payments/v1/sessions/${opaque}\n{"order_amount":1}`,
    `{"request_url":"https:\\/\\/api.playground.klarna.com\\/payments\\/v1\\/sessions\\/${opaque}"}`,
  ])('is found in the path of the API: %s', (text) => {
    expect(find(text).detections).toMatchObject([{ session_id: opaque }]);
  });

  it('alone is no session: nothing says what it is', () => {
    expect(find(opaque).detections).toEqual([]);
  });
});
