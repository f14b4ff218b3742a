import { describe, expect, it } from 'vitest';
import { findingsInValue } from '../scans.ts';
import { klarnaToken, otherId, sampleId } from '../tokens.ts';

const sighting = { source: 'sdk-call', place: 'Klarna.Payments.init', seenAt: 4 } as const;
const token = klarnaToken();

describe('a parsed value', () => {
  it.each([
    [undefined],
    [null],
    [0],
    [''],
    [sampleId],
    [{}],
    [[]],
    [{ session_id: sampleId }],
    [{ a: () => token }],
  ])('without a session gives nothing: %o', (value) => {
    expect(findingsInValue(value, sighting)).toEqual({ detections: [], lookAlikes: [], leakedKeys: [] });
  });

  it('that is the token itself has no path', () => {
    expect(findingsInValue(token, sighting).detections).toMatchObject([{ place: 'Klarna.Payments.init' }]);
  });

  it('in a circle ends', () => {
    const value: Record<string, unknown> = { client_token: token };
    value.self = value;
    expect(findingsInValue(value, sighting).detections).toEqual([
      {
        ...sighting,
        session_id: sampleId,
        client_token: token,
        place: 'Klarna.Payments.init → client_token',
      },
    ]);
  });

  it('that the SDK called back with', () => {
    const result = { approved: true, show_form: true, session_id: sampleId, authorization_token: otherId };
    expect(findingsInValue(result, sighting).detections).toMatchObject([{ session_id: sampleId }]);
  });

  const opaque = 'session-of-another-shape-0001';
  const categories = [{ identifier: 'klarna' }];

  it('of another shape, in the answer of create session', () => {
    const answer = { session_id: opaque, payment_method_categories: categories };
    expect(findingsInValue(answer, sighting).detections).toMatchObject([{ session_id: opaque }]);
    const tokenOfIt = klarnaToken(opaque);
    const found = findingsInValue({ ...answer, client_token: tokenOfIt }, sighting).detections;
    expect(new Set(found.map(({ session_id }) => session_id))).toEqual(new Set([opaque]));
  });

  it.each([
    ['beside nothing of Klarna’s', { session_id: opaque, provider: 'klarna' }],
    ['under another name', { klarna_session_id: opaque, id: opaque, payment_method_categories: categories }],
    [
      'of a payment provider',
      { session_id: 'kcs_abcdefghijklmnop0001', payment_method_categories: categories },
    ],
    ['that is a word', { session_id: 'paymentsessionidentifier', payment_method_categories: categories }],
    ['that is too long', { session_id: '1'.repeat(256), payment_method_categories: categories }],
    ['with a dot', { session_id: 'session.of.another.shape.1', payment_method_categories: categories }],
  ])('of another shape is no session %s', (_, value) => {
    expect(findingsInValue(value, sighting).detections).toEqual([]);
  });

  it('of another shape is no session beside a token that holds another id', () => {
    const value = { session_id: opaque, client_token: token, payment_method_categories: categories };
    expect(findingsInValue(value, sighting).detections.map(({ session_id }) => session_id)).toEqual([
      sampleId,
    ]);
  });

  it.each([32, 10_000])('nested %i deep does not throw', (depth) => {
    const value = Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), token);
    expect(findingsInValue(value, sighting).detections.length).toBeLessThanOrEqual(1);
  });

  it('with 200,000 items is walked as far as the limit', () => {
    const value = { client_token: token, lines: Array.from({ length: 200_000 }, () => ({})) };
    expect(findingsInValue(value, sighting).detections).toHaveLength(1);
  });
});
