import { describe, expect, test } from 'vitest';
import { authorizationAge } from '../../../../lib/diagnosis/rules/authorization-age.ts';
import { localClock } from '../../../../lib/diagnosis/rules/local-clock.ts';
import { sessionExpiry } from '../../../../lib/diagnosis/rules/session-expiry.ts';
import { snapshotAge } from '../../../../lib/diagnosis/rules/snapshot-age.ts';
import { recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';
import { hour, knownReading, minute, noon, snapshotOf } from './known-token.ts';

describe('the session’s time', () => {
  const expiring = (ms: number, clockOffsetMs: number | undefined = 0) =>
    words(sessionExpiry, knownReading({ expires_at: new Date(noon + ms).toISOString() }, { clockOffsetMs }));

  test.each([
    [-1, 0, 'fail expires_at: The session expired 0 s ago, according to Klarna’s clock.'],
    [0, 0, 'fail expires_at: The session expired 0 s ago, according to Klarna’s clock.'],
    [59 * minute, 0, 'warn expires_at: The session is open for another 59 min, according to Klarna’s clock.'],
    [hour, 0, 'pass expires_at: The session is open for another 1 h, according to Klarna’s clock.'],
    // By this computer's clock two hours are left, by Klarna's it is over.
    [2 * hour, 3 * hour, 'fail expires_at: The session expired 1 h ago, according to Klarna’s clock.'],
    [-hour, -3 * hour, 'pass expires_at: The session is open for another 2 h, according to Klarna’s clock.'],
  ])('%i ms left, the clocks %i ms apart', (ms, offset, expected) => {
    expect(expiring(ms, offset)).toEqual([expected]);
  });

  test.each([
    [{ expires_at: 'soon' }, 'could-not-check: Klarna’s answer has no valid `expires_at`.'],
    [{ status: 'incomplete' }, 'could-not-check: Klarna’s answer has no valid `expires_at`.'],
    [{ status: 'complete', expires_at: '2001-01-01T00:00:00Z' }, 'pass: The order has been placed.'],
  ])('%j', (body, expected) => {
    expect(words(sessionExpiry, knownReading(body))).toEqual([expected]);
  });

  test('says so where it goes by this computer’s clock', () => {
    const { clockOffsetMs: _, ...snapshot } = snapshotOf({});
    const known = { ...knownReading({ expires_at: new Date(noon + 2 * hour).toISOString() }), snapshot };
    expect(words(sessionExpiry, known)).toEqual([
      'pass expires_at: The session is open for another 2 h, according to this computer’s clock.',
    ]);
  });
});

describe('the age of what is shown', () => {
  const read = (readAt: number) => knownReading({ status: 'incomplete' }, { readAt });

  test.each([
    [noon + minute, 'pass: The session was read 0 s ago.'],
    [noon - 10 * minute, 'pass: The session was read 10 min ago.'],
    [noon - 11 * minute, 'info: The session was read 11 min ago.'],
  ])('read at %i', (readAt, expected) => {
    expect(words(snapshotAge, read(readAt))).toEqual([expected]);
  });

  test.each([
    ['authorize', 'warn: The page called `Klarna.Payments.authorize` after the session was read.'],
    ['finalize', 'warn: The page called `Klarna.Payments.finalize` after the session was read.'],
    ['load', 'pass: The session was read 1 min ago.'],
  ])('%s was called since', (method, expected) => {
    const calls = recorded([{ method, arguments: [{}], answer: {} }], noon - 1000);
    expect(words(snapshotAge, { ...read(noon - minute), calls })).toEqual([expected]);
    expect(words(snapshotAge, { ...read(noon), calls })).toEqual([expect.stringMatching(/^pass/)]);
  });
});

describe('the authorization token', () => {
  const authorization_token = 'sample-authorization-token';
  const body = { status: 'incomplete', authorization_token };
  const known = (readAt: number) => knownReading(body, { readAt });
  const before = (readAt: number) => snapshotOf({ status: 'incomplete' }, { readAt });

  test('is nothing to check where there is none, or the order is placed', () => {
    expect(words(authorizationAge, knownReading({ status: 'incomplete' }))).toEqual([]);
    expect(words(authorizationAge, knownReading({ ...body, status: 'complete' }))).toEqual([]);
  });

  test('of which nothing says when it was made', () => {
    expect(words(authorizationAge, known(noon - 5 * minute))).toEqual([
      'could-not-check authorization_token: The session already had it when it was first read, 5 min ago. Its age is unknown. Record the page, or read the session before `authorize`.',
    ]);
    expect(words(authorizationAge, known(noon - 60 * minute))).toEqual([
      'fail authorization_token: The `authorization_token` has expired: it is at least 1 h old.',
    ]);
  });

  test.each([
    [50, 'pass authorization_token: The `authorization_token` is 50 min old.'],
    [51, 'warn authorization_token: The `authorization_token` is 51 min old.'],
    [60, 'fail authorization_token: The `authorization_token` has expired: it is 1 h old.'],
  ])('recorded %i minutes ago', (minutes, expected) => {
    const calls = recorded([{ method: 'authorize', arguments: [{}] }], noon - minutes * minute);
    const call = calls[0];
    if (call === undefined) throw new Error('nothing recorded');
    const resolved = { ...call, outcome: { kind: 'resolved', value: body, at: 0 } as const };
    expect(words(authorizationAge, { ...known(noon), calls: [resolved] })).toEqual([expected]);
  });

  test('that another call gave does not count', () => {
    const answer = { approved: true, authorization_token: 'another' };
    const calls = recorded([{ method: 'authorize', arguments: [body], answer }], noon - 90 * minute);
    expect(words(authorizationAge, { ...known(noon), calls })).toEqual([
      expect.stringMatching(/^could-not-check/),
    ]);
  });

  test.each([
    [
      'without it',
      20,
      10,
      'pass authorization_token: The `authorization_token` is between 10 min and 20 min old.',
    ],
    [
      'long before',
      90,
      10,
      'warn authorization_token: The `authorization_token` is between 10 min and 1 h 30 min old.',
    ],
    [
      'too long ago',
      90,
      61,
      'fail authorization_token: The `authorization_token` has expired: it is between 1 h 1 min and 1 h 30 min old.',
    ],
  ])('between two readings, the first one %s', (_, first, second, expected) => {
    const earlier = [before(noon - first * minute), snapshotOf(body, { readAt: noon - second * minute })];
    expect(words(authorizationAge, { ...known(noon - minute), earlier })).toEqual([expected]);
  });

  test('that took the place of another one is as young as its first reading', () => {
    const old = snapshotOf({ ...body, authorization_token: 'old' }, { readAt: noon - 20 * minute });
    expect(words(authorizationAge, { ...known(noon - minute), earlier: [old] })).toEqual([
      'pass authorization_token: The `authorization_token` is between 1 min and 20 min old.',
    ]);
  });
});

test.each([
  [2 * minute, 'pass: The two clocks are 2 min apart.'],
  [-2 * minute, 'pass: The two clocks are 2 min apart.'],
  [3 * minute, 'warn: This computer’s clock is 3 min behind Klarna’s.'],
  [-hour, 'warn: This computer’s clock is 1 h ahead of Klarna’s.'],
])('clocks %i ms apart', (clockOffsetMs, expected) => {
  expect(words(localClock, knownReading({ status: 'incomplete' }, { clockOffsetMs }))).toEqual([expected]);
});

test('without a date of the server’s the clocks cannot be compared', () => {
  const { clockOffsetMs: _, ...snapshot } = snapshotOf({});
  expect(words(localClock, { ...knownReading({ status: 'incomplete' }), snapshot })).toEqual([
    'could-not-check: Klarna’s answer had no `Date` header.',
  ]);
});
