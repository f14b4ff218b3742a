import { describe, expect, test } from 'vitest';
import type { DetectedSession } from '../../../lib/detection/detected-session.ts';
import type { Detection } from '../../../lib/detection/detection.ts';
import { lastInitialised, replacements, sessionNotes } from '../../../lib/inspector/replacements.ts';

const first = '00000000-0000-1000-8000-000000000001';
const second = '00000000-0000-6000-8000-000000000002';
const visits = [{ url: 'https://shop.example/checkout', openedAt: 0 }];

function seen(
  session_id: string,
  seenAt: number,
  place: string,
  source: Detection['source'] = 'network',
): Detection {
  return { session_id, seenAt, place, source };
}

function session(...detections: [Detection, ...Detection[]]): DetectedSession {
  return {
    session_id: detections[0].session_id,
    token: undefined,
    server: { environment: undefined, region: undefined, conflicts: [] },
    detections,
    lastSeenAt: Math.max(...detections.map(({ seenAt }) => seenAt)),
  };
}

describe('nothing is called replaced', () => {
  test('when two sessions came from two places, one after the other', () => {
    const sessions = [
      session(seen(second, 2, 'POST /api/express')),
      session(seen(first, 1, 'POST /api/session')),
    ];
    expect(replacements({ sessions, visits }).size).toBe(0);
  });

  test('when both were there in the same moment', () => {
    const sessions = [session(seen(second, 1, 'GET /checkout')), session(seen(first, 1, 'GET /checkout'))];
    expect(replacements({ sessions, visits }).size).toBe(0);
  });

  test('when the same place belongs to another shop', () => {
    const elsewhere = [...visits, { url: 'https://other.example/', openedAt: 2 }];
    const sessions = [session(seen(second, 3, 'GET /checkout')), session(seen(first, 1, 'GET /checkout'))];
    expect(replacements({ sessions, visits: elsewhere }).size).toBe(0);
  });

  test('when the older session was seen again later', () => {
    const sessions = [
      session(seen(first, 1, 'POST /api/session'), seen(first, 9, 'Klarna.Payments.init', 'sdk-call')),
      session(seen(second, 2, 'POST /api/session')),
    ];
    expect(replacements({ sessions, visits }).size).toBe(0);
  });

  test('when a person pasted two ids', () => {
    const sessions = [
      session(seen(second, 2, 'pasted text', 'pasted')),
      session(seen(first, 1, 'pasted text', 'pasted')),
    ];
    expect(replacements({ sessions, visits }).size).toBe(0);
  });
});

test('the same request that answers another session later replaces the first one', () => {
  const sessions = [
    session(seen(second, 5, 'POST /api/session')),
    session(seen(first, 1, 'POST /api/session')),
  ];
  expect(replacements({ sessions, visits })).toEqual(
    new Map([[first, { kind: 'replaced', by: second, place: 'POST /api/session' }]]),
  );
});

describe('the session in use', () => {
  test('is unknown where no init was recorded', () => {
    expect(lastInitialised([session(seen(first, 1, 'Klarna.Payments.load', 'sdk-call'))])).toBeUndefined();
  });

  test('is that of the latest init', () => {
    const sessions = [
      session(seen(first, 1, 'Klarna.Payments.init → client_token', 'sdk-call')),
      session(seen(second, 4, 'Klarna.Payments.init → client_token', 'sdk-call')),
    ];
    expect(lastInitialised(sessions)).toBe(second);
  });
});

describe('standings', () => {
  test('say nothing of a session that is alone', () => {
    const sessions = [session(seen(first, 1, 'Klarna.Payments.init', 'sdk-call'))];
    expect(sessionNotes({ sessions, visits }).size).toBe(0);
  });

  test('name the replaced one and the one in use', () => {
    const sessions = [
      session(seen(second, 4, 'Klarna.Payments.init', 'sdk-call')),
      session(seen(first, 1, 'Klarna.Payments.init', 'sdk-call')),
    ];
    expect([...sessionNotes({ sessions, visits })]).toEqual([
      [first, { kind: 'replaced', by: second, place: 'Klarna.Payments.init' }],
      [second, { kind: 'in-use' }],
    ]);
  });
});
