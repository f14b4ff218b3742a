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

/** A recorder for a window whose document answers a request for its record if it has the recorder. */
function setup() {
  /** The scripts in the current document. */
  let inDocument = '';
  /** The script that is injected into the next document. */
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
    /** The document with the injected script has loaded. The panel may not know yet. */
    reloaded() {
      inDocument = injected;
      injected = '';
    },
    left() {
      inDocument = '';
    },
    nextCheck: () => vi.advanceTimersByTimeAsync(1000),
  };
}

test('the next document is recorded, but not the one after it', async () => {
  const { recorder, events, reloaded, left, nextCheck } = setup();
  recorder.reload();
  reloaded();
  recorder.navigated();
  await nextCheck();
  expect(events).toEqual(['recording-started', 'findings', 'recorded']);
  left();
  recorder.navigated();
  recorder.navigated();
  await nextCheck();
  expect(events).toEqual(['recording-started', 'findings', 'recorded', 'recording-ended']);
});

test('a late event of the previous document does not end the recording', async () => {
  const { recorder, events, reloaded, nextCheck } = setup();
  recorder.reload();
  recorder.navigated();
  await nextCheck();
  reloaded();
  recorder.navigated();
  await nextCheck();
  expect(events).toEqual(['recording-started', 'findings', 'recorded']);
});

test('recording again continues the same recording', async () => {
  const { recorder, events, reloaded, nextCheck } = setup();
  for (const _ of [1, 2]) {
    recorder.reload();
    reloaded();
    recorder.navigated();
    await nextCheck();
  }
  const each = ['recording-started', 'findings', 'recorded'];
  expect(events).toEqual([...each, ...each]);
});

test('the next documents do not wait for a recorder that never answers', async () => {
  const { recorder, events, nextCheck } = setup();
  recorder.reload();
  recorder.navigated();
  for (const _ of Array.from({ length: 6 })) await nextCheck();
  recorder.navigated();
  await nextCheck();
  expect(events.filter((type) => type === 'recording-ended')).toHaveLength(1);
});

test('a page that was never recorded ends no recording', () => {
  const { recorder, events } = setup();
  recorder.navigated();
  expect(events).toEqual([]);
});
