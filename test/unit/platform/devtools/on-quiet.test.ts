import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onQuiet } from '../../../../lib/platform/devtools/on-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('does nothing after it was stopped, not even a pending action', () => {
  const act = vi.fn();
  const stop = new AbortController();
  const happened = onQuiet(act, stop.signal);
  happened();
  stop.abort();
  happened();
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
});

test('acts once when there are no more events', () => {
  const act = vi.fn();
  const happened = onQuiet(act, new AbortController().signal);
  for (let time = 0; time < 1000; time += 100) {
    happened();
    vi.advanceTimersByTime(100);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(act).toHaveBeenCalledOnce();
});

test('acts even on a page whose events never end', () => {
  const act = vi.fn();
  const happened = onQuiet(act, new AbortController().signal);
  for (let time = 0; time < 5000; time += 100) {
    happened();
    vi.advanceTimersByTime(100);
  }
  expect(act.mock.calls.length).toBeGreaterThanOrEqual(2);
});
