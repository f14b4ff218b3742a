import { describe, expect, it } from 'vitest';
import { scannedUrls } from '../scans.ts';
import { base64url, klarnaToken, sampleId } from '../tokens.ts';

const token = klarnaToken();
const json = JSON.stringify({ client_token: token });
const sightings = (location: string, resources: string[] = []) =>
  scannedUrls({ location, resources }, 2).detections.map(({ source, place, session_id }) => [
    source,
    place,
    session_id,
  ]);

describe('addresses of a page', () => {
  it.each([
    `https://shop.example/thanks?sid=${sampleId}`,
    `https://shop.example/checkout?session_id=${sampleId}`,
    `https://shop.example/klarna/authorized?authorization_token=${sampleId}`,
    `https://shop.example/klarna/order/${sampleId}`,
    `https://shop.example/klarna/return?hpp_session_id=${sampleId}`,
    'https://shop.example/?a=%E0%A4%A&b=%',
    'about:blank',
    '',
  ])('%s names no session', (address) => {
    expect(sightings(address, [address])).toEqual([]);
  });

  it.each([
    ['query', `https://shop.example/pay?x=1&token=${token}`, 'address → token'],
    ['fragment', `https://shop.example/pay#${token}`, 'address'],
    ['path', `https://shop.example/pay/${token}/next`, 'address'],
    ['encoded JSON', `https://shop.example/pay?state=${encodeURIComponent(json)}`, 'address → client_token'],
    [
      'encoded fragment',
      `https://shop.example/pay#state=${base64url(json)}`,
      'address → state → decoded → client_token',
    ],
    ['bare fragment', `https://shop.example/pay#${base64url(json)}`, 'address → decoded → client_token'],
    ['named id', `https://shop.example/pay?klarna_session_id=${sampleId}`, 'address → klarna_session_id'],
    ['named id in the fragment', `https://shop.example/pay#kpSessionId=${sampleId}`, 'address → kpSessionId'],
  ])('a session in the %s', (_, address, place) => {
    expect(sightings(address)[0]).toEqual(['url', place, sampleId]);
  });

  const opaque = `kp_eu-${'x'.repeat(230)}_0001`;

  it.each([
    `https://api.klarna.com/payments/v1/sessions/${opaque}`,
    `https://api-na.playground.klarna.com/payments/v1/sessions/${opaque}/`,
    `https://api.klarna.com/credit/v1/sessions/${opaque}?x=1`,
  ])('an id of another shape, in the API of Klarna: %s', (address) => {
    expect(sightings(address).map(([, , id]) => id)).toEqual([opaque]);
  });

  it.each([
    `https://shop.example/payments/v1/sessions/${opaque}`,
    `https://api.klarna.com/payments/v1/sessions/${opaque}%2F..`,
    `https://api.klarna.com/payments/v1/sessions/${'9'.repeat(256)}`,
    'https://api.klarna.com/payments/v1/sessions/paymentsessionidentifier',
    'https://api.klarna.com/payments/v1/sessions/{session_id}',
    `https://api.klarna.com/hpp/v1/sessions/${opaque}`,
    `https://eu.klarnaevt.com/v1/kp/1.10.0/init?sid=${opaque}`,
  ])('no id of another shape, where the place does not name it: %s', (address) => {
    expect(sightings(address)).toEqual([]);
  });

  it('a session in an address that was requested', () => {
    const frame = `https://klarna-payments-eu.playground.klarna.com/kp/main?sessionID=${sampleId}`;
    expect(sightings('https://shop.example/', [frame, 'https://shop.example/app.js'])).toEqual([
      ['resource', 'klarna-payments-eu.playground.klarna.com/kp/main', sampleId],
    ]);
  });
});
