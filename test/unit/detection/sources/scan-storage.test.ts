import { describe, expect, it } from 'vitest';
import { scannedStorage } from '../scans.ts';
import { klarnaToken, sampleId } from '../tokens.ts';

const token = klarnaToken();
const seenAt = 2;

function storage(entries: Record<string, string>) {
  const keys = Object.keys(entries);
  return {
    length: keys.length,
    key: (index: number) => keys[index] ?? null,
    getItem: (key: string) => entries[key] ?? null,
  };
}

const sightings = (areas: Parameters<typeof scannedStorage>[0]) =>
  scannedStorage(areas, seenAt).detections.map(({ source, place, session_id }) => [
    source,
    place,
    session_id,
  ]);

describe('what is stored under a name', () => {
  it.each([
    ['analytics session', { _ga_session_id: sampleId, session_id: sampleId }],
    ['order id', { klarna_order_id: sampleId }],
    ['shopping session', { klarna_shopping_session_id: sampleId }],
    ['network session', { 'klarna-network-session-id': sampleId }],
  ])('%s is no payment session', (_, entries) => {
    expect(sightings({ localStorage: storage(entries), cookie: '' })).toEqual([]);
  });

  it('storage that is refused is said to be skipped', () => {
    expect(scannedStorage({}, seenAt).searched).toMatchObject([
      { what: 'local-storage-key', count: 0, skipped: { why: 'storage-refused' } },
      { what: 'session-storage-key', count: 0, skipped: { why: 'storage-refused' } },
      { what: 'cookie', count: 0, skipped: { why: 'cookies-refused' } },
    ]);
  });

  it('tokens and named ids are found in both areas', () => {
    const areas = {
      localStorage: storage({ checkout: JSON.stringify({ klarna: { client_token: token } }) }),
      sessionStorage: storage({ klarnaSessionId: sampleId, x: token }),
      cookie: '',
    };
    expect(sightings(areas)).toEqual([
      ['storage', 'localStorage.checkout → klarna.client_token', sampleId],
      ['storage', 'sessionStorage.klarnaSessionId', sampleId],
      ['storage', 'sessionStorage.x', sampleId],
    ]);
  });

  it.each([
    ['plain', `a=1; klarnaClientToken=${token}; b=2`],
    ['URL-encoded JSON', `a=1; klarnaClientToken=${encodeURIComponent(JSON.stringify(token))}`],
    ['in quotes', `klarnaClientToken="${token}"`],
  ])('a token is found in a cookie: %s', (_, cookie) => {
    expect(sightings({ cookie })).toEqual([['cookie', 'cookie klarnaClientToken', sampleId]]);
  });

  it('an id is found in a cookie whose name says Klarna', () => {
    expect(
      sightings({ cookie: `JSESSIONID=${sampleId}; klarnaSessionId=${sampleId}; broken=%E0%A4%A; =; ;` }),
    ).toEqual([['cookie', 'cookie klarnaSessionId', sampleId]]);
  });

  it('counts', () => {
    const { searched } = scannedStorage(
      { localStorage: storage({ a: '1', b: '2' }), cookie: 'a=1; b=2; c=3' },
      seenAt,
    );
    expect(searched.map(({ what, count }) => [what, count])).toEqual([
      ['local-storage-key', 2],
      ['session-storage-key', 0],
      ['cookie', 3],
    ]);
  });
});
