import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedWaitMs, retryAfterMs } from '../../../lib/worker/request-budget.ts';

const now = Date.UTC(2030, 0, 1, 12, 0, 0);

describe('a Retry-After header that makes no sense', () => {
  test.each([
    undefined,
    '',
    ' ',
    'soon',
    'in 5 minutes',
    '-5',
    '+5',
    '3.5',
    '1e3',
    '0x10',
    '5 seconds',
    '5, 10',
    'NaN',
    'Infinity',
    'garbage 2099',
    '2099-01-01',
    '2099-01-01T00:00:00Z',
    'Xyz, 99 Abc 2099 99:99:99 GMT',
    'Tue, 01 Jan 2030',
  ])('says nothing about the wait: %s', (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });

  test('never makes a wait outside one second to five minutes', () => {
    const headers = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date().map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(headers, (header) => {
        const wait = retryAfterMs(header, now) ?? 1000;
        expect(wait).toBeGreaterThanOrEqual(1000);
        expect(wait).toBeLessThanOrEqual(300_000);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a Retry-After header', () => {
  test.each([
    ['0', 1000],
    ['1', 1000],
    ['7', 7000],
    [' 7 ', 7000],
    ['007', 7000],
    ['300', 300_000],
    ['301', 300_000],
    ['999999999', 300_000],
    ['99999999999999999999', 300_000],
    ['Tue, 01 Jan 2030 12:00:07 GMT', 7000],
    ['Tue, 01 Jan 2030 12:00:00 GMT', 1000],
    ['Tue, 01 Jan 2030 11:59:00 GMT', 1000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 1000],
    ['Thu, 01 Jan 2099 00:00:00 GMT', 300_000],
  ])('of “%s” asks for a wait of %d ms', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});

describe('the wait that an answer asks for', () => {
  test.each([
    [{}, undefined],
    [{ 'retry-after': '7', 'x-ratelimit-reset': '1' }, 7000],
    [{ 'retry-after': 'soon', 'x-ratelimit-reset': '2' }, 2000],
    [{ 'x-ratelimit-reset': ' 3 ' }, 3000],
    [{ 'x-ratelimit-reset': '0' }, 1000],
    [{ 'x-ratelimit-reset': '1893499200' }, 300_000],
    [{ 'x-ratelimit-reset': 'Tue, 01 Jan 2030 12:00:07 GMT' }, undefined],
    [{ 'x-ratelimit-remaining': '0' }, undefined],
  ])('by the headers %j is %s ms', (headers, wait) => {
    expect(askedWaitMs(new Map(Object.entries(headers)), now)).toBe(wait);
  });
});
