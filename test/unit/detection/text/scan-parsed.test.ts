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

  it.each([32, 10_000])('nested %i deep does not throw', (depth) => {
    const value = Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), token);
    expect(findingsInValue(value, sighting).detections.length).toBeLessThanOrEqual(1);
  });

  it('with 200,000 items is walked as far as the limit', () => {
    const value = { client_token: token, lines: Array.from({ length: 200_000 }, () => ({})) };
    expect(findingsInValue(value, sighting).detections).toHaveLength(1);
  });
});
