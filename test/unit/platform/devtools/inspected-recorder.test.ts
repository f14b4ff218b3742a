import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageEvent } from '../../../../lib/inspector/services.ts';
import { createInspectedRecorder } from '../../../../lib/platform/devtools/inspected-recorder.ts';
import { findingsInCalls } from '../../../../lib/recorder/findings-in-calls.ts';

const record = { calls: [], dropped: 0 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A recorder for a window whose document answers the question after its recorder, if that is in it. */
function stage() {
  /** What is in the document that is there now. */
  let inDocument = '';
  /** What was put in for the next load. */
  let injected = '';
  const inspectedWindow = {
    reload: ({ injectedScript }: { injectedScript: string }) => {
      injected = injectedScript;
    },
    eval: (question: string, answer: (value: unknown) => void) => {
      const name = /\["?([0-9a-f-]{36})"?\]/.exec(question)?.[1];
      answer(name !== undefined && inDocument.includes(name) ? record : undefined);
    },
    getResources: (answer: (list: unknown[]) => void) => answer([]),
  };
  vi.stubGlobal('chrome', { devtools: { inspectedWindow } });
  const events: PageEvent['type'][] = [];
  const recorder = createInspectedRecorder({ recorder: () => undefined, findingsInCalls }, ({ type }) =>
    events.push(type),
  );
  return {
    recorder,
    events,
    /** The document with what was put in is there; whether the panel heard of it is another matter. */
    reloaded() {
      inDocument = injected;
      injected = '';
    },
    left() {
      inDocument = '';
    },
    lookAround: () => vi.advanceTimersByTimeAsync(1000),
  };
}

test('the next document is recorded, the one after it no longer', async () => {
  const { recorder, events, reloaded, left, lookAround } = stage();
  recorder.reload();
  reloaded();
  recorder.navigated();
  await lookAround();
  expect(events).toEqual(['recording-started', 'findings', 'recorded']);
  left();
  recorder.navigated();
  recorder.navigated();
  await lookAround();
  expect(events).toEqual(['recording-started', 'findings', 'recorded', 'recording-ended']);
});

test('late news of the document before does not cost the recording', async () => {
  const { recorder, events, reloaded, lookAround } = stage();
  recorder.reload();
  recorder.navigated();
  await lookAround();
  reloaded();
  recorder.navigated();
  await lookAround();
  expect(events).toEqual(['recording-started', 'findings', 'recorded']);
});

test('recording anew goes on as one recording', async () => {
  const { recorder, events, reloaded, lookAround } = stage();
  for (const _ of [1, 2]) {
    recorder.reload();
    reloaded();
    recorder.navigated();
    await lookAround();
  }
  const each = ['recording-started', 'findings', 'recorded'];
  expect(events).toEqual([...each, ...each]);
});

test('a recorder that never answers is not waited for in later documents', async () => {
  const { recorder, events, lookAround } = stage();
  recorder.reload();
  recorder.navigated();
  for (const _ of Array.from({ length: 6 })) await lookAround();
  recorder.navigated();
  await lookAround();
  expect(events.filter((type) => type === 'recording-ended')).toHaveLength(1);
});

test('a page that was never recorded has nothing to end', () => {
  const { recorder, events } = stage();
  recorder.navigated();
  expect(events).toEqual([]);
});
