import { expect, test } from 'vitest';
import { type TimelineEvent, timelineOf } from '../../../../lib/inspector/history/timeline.ts';
import { type InspectorEvent, initialState, inspect } from '../../../../lib/inspector/state.ts';
import type { ReadRecord } from '../../../../lib/klarna/read-record.ts';
import {
  answerOf,
  demoKey,
  failedOf,
  foundSession,
  incompleteBody,
  now,
  otherId,
  sessionId,
  snapshotOf,
  tokenFor,
} from '../../components/sample.ts';

const after = (...events: InspectorEvent[]) => events.reduce(inspect, initialState());
const kinds = (events: TimelineEvent[]) => events.map(({ kind }) => kind);
const read = (readAt: number, session_id = sessionId): ReadRecord => ({
  kind: 'snapshot',
  snapshot: snapshotOf(incompleteBody, { session_id, readAt }),
  credentialId: demoKey.id,
});
const found = (session_id: string, at: number): InspectorEvent => ({
  type: 'findings',
  findings: foundSession(session_id, tokenFor(session_id), at),
});

test('Before anything happened there is nothing.', () => {
  expect(timelineOf(initialState())).toEqual([]);
});

test('Everything in the order of its time, whatever order it was told in.', () => {
  const state = after(
    { type: 'page-opened', url: 'https://shop.example/cart', at: now - 90_000 },
    found(sessionId, now - 20_000),
    { type: 'page-opened', url: 'https://shop.example/pay', at: now - 30_000 },
    {
      type: 'recorded',
      startedAt: now - 30_000,
      record: {
        calls: [{ index: 0, method: 'Klarna.Payments.init', at: now - 25_000, arguments: [] }],
        dropped: 0,
      },
    },
    {
      type: 'history-listed',
      at: now,
      records: [
        read(now - 10_000),
        {
          kind: 'failed',
          failed: failedOf({ kind: 'session-not-found', answer: answerOf() }, { failedAt: now - 5000 }),
          credentialId: demoKey.id,
        },
        read(now - 1000),
      ],
    },
  );
  const events = timelineOf(state);
  expect(kinds(events)).toEqual(['page', 'page', 'call', 'found', 'snapshot', 'failed', 'snapshot']);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
});

test('A snapshot knows the one before it of the same session; sessions that this view never found are left out.', () => {
  const records = [read(1), read(2, otherId), read(3)];
  const events = timelineOf(after(found(sessionId, now), { type: 'history-listed', records, at: now }));
  const previous = events.map((event) =>
    event.kind === 'snapshot' ? (event.previous?.readAt ?? 'none') : event.kind,
  );
  expect(previous).toEqual(['none', 1, 'found']);
});

test('A session is replaced in the moment its successor is first seen in its place.', () => {
  const events = timelineOf(
    after(
      { type: 'page-opened', url: 'https://shop.example/pay', at: now - 30_000 },
      found(otherId, now - 20_000),
      found(sessionId, now - 10_000),
    ),
  );
  expect(kinds(events)).toEqual(['page', 'found', 'found', 'replaced']);
  const replaced = events.at(-1);
  expect(replaced).toMatchObject({ session_id: otherId, by: sessionId });
  const successor = events[2];
  expect(successor && replaced && replaced.at >= successor.at && replaced.at < successor.at + 1000).toBe(
    true,
  );
});
