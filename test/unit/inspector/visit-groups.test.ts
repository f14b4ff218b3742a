import { expect, test } from 'vitest';
import { detectedSessions } from '../../../lib/detection/detected-session.ts';
import type { Detection } from '../../../lib/detection/detection.ts';
import { visitGroups } from '../../../lib/inspector/visit-groups.ts';

const session_id = '00000000-0000-1000-8000-000000000001';
const basket = { url: 'https://shop.example/basket', openedAt: 10 };
const checkout = { url: 'https://shop.example/checkout', openedAt: 20 };

/** The groups by what they stand under, with their number of sessions. */
function groups(source: Detection['source'], seenAt: number, visits: (typeof basket)[]) {
  const sessions = detectedSessions([{ session_id, seenAt, place: 'somewhere', source }]);
  return visitGroups({ sessions, visits }).map(({ visit, sessions }) => [visit, sessions.length]);
}

test.each([
  ['seen before any document was named stands under none', 'network', 25, [], [[undefined, 1]]],
  [
    'pasted is said to be',
    'pasted',
    25,
    [basket],
    [
      [basket, 0],
      ['pasted', 1],
    ],
  ],
  [
    'stands under the page on which it was last seen',
    'network',
    15,
    [basket, checkout],
    [
      [checkout, 0],
      [basket, 1],
    ],
  ],
  ['answered before its page was named stands under that', 'network', 5, [checkout], [[checkout, 1]]],
] as const)('a session %s', (_, source, seenAt, visits, expected) => {
  expect(groups(source, seenAt, [...visits])).toEqual(expected);
});
