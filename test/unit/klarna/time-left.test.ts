import { expect, test } from 'vitest';
import { timeAgo } from '../../../lib/display/time-ago.ts';
import { durationText, timeLeft } from '../../../lib/klarna/time-left.ts';
import { rendered } from '../language/rendered.ts';

const now = Date.UTC(2026, 10, 18, 12);
const hour = 3_600_000;

test.each([undefined, null, '', 'tomorrow', '2026-13-45T99:00:00Z'])(
  'No usable expires_at (%j): unknown.',
  (expires_at) => {
    expect(timeLeft(expires_at, now)).toEqual({ kind: 'unknown' });
  },
);

test('The remaining time has its share of 48 hours, at most 1.', () => {
  expect(timeLeft('2026-11-19T12:00:00Z', now)).toEqual({ kind: 'left', ms: 24 * hour, share: 0.5 });
  expect(timeLeft('2026-11-30T12:00:00Z', now)).toMatchObject({ kind: 'left', share: 1 });
});

test('A session is expired at the exact time of its expiry.', () => {
  expect(timeLeft('2026-11-18T12:00:00Z', now)).toEqual({ kind: 'expired', sinceMs: 0 });
  expect(timeLeft('2026-11-18T11:00:00Z', now)).toEqual({ kind: 'expired', sinceMs: hour });
});

test('The server’s clock counts: a session does not live longer on a computer that is an hour slow.', () => {
  expect(timeLeft('2026-11-18T12:30:00Z', now, hour)).toEqual({ kind: 'expired', sinceMs: hour / 2 });
});

test.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [59 * 60_000, '59 min'],
  [hour, '1 h'],
  [41 * hour + 12 * 60_000, '41 h 12 min'],
  [72 * hour, '3 days'],
])('%i ms is “%s”.', (ms, words) => {
  expect(rendered(durationText(ms))).toBe(words);
});

test('A moment ago is now, also where the clock was set back.', () => {
  expect(rendered(timeAgo(now - 999, now))).toBe('just now');
  expect(rendered(timeAgo(now + 5000, now))).toBe('just now');
  expect(rendered(timeAgo(now - 12_000, now))).toBe('12 s ago');
});
