import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onQuiet } from '../../../../lib/platform/devtools/on-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('nothing happens once it was stopped, not even what was due', () => {
  const act = vi.fn();
  const stop = new AbortController();
  const happened = onQuiet(act, stop.signal);
  happened();
  stop.abort();
  happened();
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
});

test('acts once after things have come to rest', () => {
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

test('acts on a page that never rests as well', () => {
  const act = vi.fn();
  const happened = onQuiet(act, new AbortController().signal);
  for (let time = 0; time < 5000; time += 100) {
    happened();
    vi.advanceTimersByTime(100);
  }
  expect(act.mock.calls.length).toBeGreaterThanOrEqual(2);
});
