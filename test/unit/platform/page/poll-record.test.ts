import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageEvent } from '../../../../lib/inspector/services.ts';
import { pollRecord } from '../../../../lib/platform/page/poll-record.ts';
import { findingsInCalls } from '../../../../lib/recorder/findings-in-calls.ts';
import { sampleToken } from '../../klarna/sample-token.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const empty = { calls: [], dropped: 0 };
const withInit = {
  calls: [{ index: 0, method: 'Klarna.Payments.init', at: 1, arguments: [{ client_token: sampleToken() }] }],
  dropped: 0,
};

/** Polls a recorder that answers one after the other, the last answer for ever. */
function poll(answers: unknown[]) {
  const events: PageEvent[] = [];
  const stop = new AbortController();
  let asked = 0;
  const done = pollRecord(
    () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]),
    (event) => events.push(event),
    stop.signal,
    findingsInCalls,
  );
  return { events, stop, done, types: () => events.map(({ type }) => type) };
}

test('a page without a recorder ends it after some patience', async () => {
  const { types, done } = poll([undefined]);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(types()).toEqual(['recording-ended']);
});

test('a forged record counts as none', async () => {
  const { types, done } = poll([{ calls: [{ index: 'x' }], dropped: -1 }]);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(types()).toEqual(['recording-ended']);
});

test('the document that goes away ends it', async () => {
  const { types, done } = poll([empty, undefined]);
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(types()).toEqual(['findings', 'recorded', 'recording-ended']);
});

test('one question without an answer does not end it', async () => {
  const { types } = poll([empty, undefined, withInit]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(types()).toEqual(['findings', 'recorded', 'findings', 'recorded']);
});

test('what has not changed is not told again', async () => {
  const { events, types, stop, done } = poll([undefined, empty, empty, withInit, withInit]);
  await vi.advanceTimersByTimeAsync(2000);
  stop.abort();
  await vi.advanceTimersByTimeAsync(1000);
  await done;
  expect(types()).toEqual(['findings', 'recorded', 'findings', 'recorded']);
  const found = events.flatMap((event) => (event.type === 'findings' ? event.findings.detections : []));
  expect(found).toMatchObject([{ source: 'sdk-call' }]);
});
