import { expect, test } from 'vitest';
import { detailsOf } from '../../../lib/inspector/details.ts';
import { lastSnapshot } from '../../../lib/inspector/readings.ts';
import {
  type InspectorEvent,
  type InspectorState,
  initialState,
  inspect,
  selectedSession,
} from '../../../lib/inspector/state.ts';
import { verbatim } from '../../../lib/language/text.ts';
import {
  demoKey,
  failedOf,
  foundSession,
  incompleteBody,
  now,
  otherId,
  sessionId,
  snapshotOf,
  tokenFor,
} from '../components/sample.ts';

const after = (...events: InspectorEvent[]): InspectorState => events.reduce(inspect, initialState());
const found: InspectorEvent = { type: 'findings', findings: foundSession() };
const foundOther: InspectorEvent = {
  type: 'findings',
  findings: foundSession(otherId, tokenFor(otherId), now + 1000),
};
const started: InspectorEvent = { type: 'read-started', session_id: sessionId, credential: demoKey, at: now };
const snapshot = snapshotOf(incompleteBody);
const read: InspectorEvent = {
  type: 'read-ended',
  session_id: sessionId,
  result: { kind: 'snapshot', snapshot },
};
const lockedList: InspectorEvent = {
  type: 'credentials-listed',
  credentials: [{ ...demoKey, locked: true }],
};
const failed = failedOf({ kind: 'offline' });
const notRead: InspectorEvent = {
  type: 'read-ended',
  session_id: sessionId,
  result: { kind: 'failed', failed },
};

test('A restricted page is not for ever: the next one is scanned.', () => {
  const restricted: InspectorEvent = {
    type: 'restricted-page',
    url: undefined,
    reason: verbatim('protected'),
  };
  expect(after(restricted).search).toMatchObject({ kind: 'restricted-page' });
  const opened: InspectorEvent = { type: 'page-opened', url: 'https://shop.example/', at: now };
  expect(after(restricted, opened).search).toEqual({ kind: 'scanning' });
});

test('Counts of several passes add up, row by row, and a library seen once stays seen.', () => {
  const pass = (count: number, klarnaLibrary: boolean): InspectorEvent => ({
    type: 'searched',
    searched: [{ source: 'network', count, what: 'request' }],
    klarnaLibrary,
  });
  expect(after(pass(3, true), pass(4, false)).search).toEqual({
    kind: 'searched',
    searched: [{ source: 'network', count: 7, what: 'request' }],
    klarnaLibrary: true,
  });
});

test('The selection follows the newest session until the developer picks one.', () => {
  expect(selectedSession(after(found, foundOther))?.session_id).toBe(otherId);
  const picked = after(found, { type: 'session-picked', session_id: sessionId }, foundOther);
  expect(selectedSession(picked)?.session_id).toBe(sessionId);
});

test('What is found twice is listed once.', () => {
  const twice: InspectorEvent = {
    type: 'findings',
    findings: {
      detections: [],
      lookAlikes: [{ kind: 'klarna-client-id', source: 'document', place: 'script', seenAt: now }],
      leakedKeys: [
        {
          kind: 'api-key',
          environment: 'playground',
          ending: 'a1b2',
          source: 'document',
          place: 'script',
          seenAt: now,
        },
      ],
    },
  };
  const state = after(twice, { type: 'scan-started' }, twice);
  expect([state.lookAlikes.length, state.leakedKeys.length]).toEqual([1, 1]);
});

test('A failure, and a read that runs, keep the snapshot before them.', () => {
  const later = after(found, started, read, started);
  expect(lastSnapshot(later.readings.get(sessionId))).toBe(snapshot);
  expect(lastSnapshot(inspect(later, notRead).readings.get(sessionId))).toBe(snapshot);
  expect(inspect(later, notRead).readings.get(sessionId)).toMatchObject({
    kind: 'failed',
    credential: demoKey,
  });
});

test('An answer that comes after everything was cleared is dropped.', () => {
  const cleared = after(found, started, { type: 'cleared' });
  expect(cleared.sessions).toEqual([]);
  expect(inspect(cleared, read)).toBe(cleared);
});

test('Clearing keeps the page that is open and the credentials, and starts counting anew.', () => {
  const state = after(
    { type: 'page-opened', url: 'https://shop.example/cart', at: now - 2 },
    { type: 'page-opened', url: 'https://shop.example/pay', at: now - 1 },
    { type: 'credentials-listed', credentials: [demoKey] },
    { type: 'searched', searched: [{ source: 'network', count: 3, what: 'request' }], klarnaLibrary: true },
    found,
    { type: 'cleared' },
  );
  expect(state.visits.map(({ url }) => url)).toEqual(['https://shop.example/pay']);
  expect(state.credentials).toEqual([demoKey]);
  expect(state.search).toEqual({ kind: 'searched', searched: [], klarnaLibrary: true });
});

test('The details region follows: scanning, nothing found, no credential, reading, shown, failed.', () => {
  const listed: InspectorEvent = { type: 'credentials-listed', credentials: [demoKey] };
  const none: InspectorEvent = { type: 'credentials-listed', credentials: [] };
  const searched: InspectorEvent = { type: 'searched', searched: [], klarnaLibrary: false };
  expect(detailsOf(after()).kind).toBe('scanning');
  expect(detailsOf(after(listed, searched)).kind).toBe('nothing-found');
  expect(detailsOf(after(found)).kind).toBe('scanning');
  expect(detailsOf(after(none, found)).kind).toBe('no-credential');
  expect(detailsOf(after(listed, found, started)).kind).toBe('reading');
  expect(detailsOf(after(listed, found, started, read)).kind).toBe('shown');
  expect(detailsOf(after(listed, found, started, notRead)).kind).toBe('failed');
});

test('An answer that comes after its credential was locked is not shown, and not kept.', () => {
  const state = after(found, started, lockedList, read);
  expect(state.readings.get(sessionId)).toMatchObject({
    kind: 'failed',
    failed: { failure: { kind: 'vault-locked' }, credential: demoKey.label },
    previous: undefined,
  });
  expect(JSON.stringify(state.history ?? {})).not.toContain('"body"');
});
