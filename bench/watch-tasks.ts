import type { Frame, Page } from 'puppeteer-core';

/** Watches for long tasks. The returned function gives the longest so far in ms, or 0 if none was longer than 50. */
export async function watchTasks(screen: Page | Frame): Promise<() => Promise<number>> {
  const durations = await screen.evaluateHandle(() => {
    const durations: number[] = [];
    const note = (list: PerformanceObserverEntryList) =>
      durations.push(...list.getEntries().map(({ duration }) => duration));
    new PerformanceObserver(note).observe({ type: 'longtask' });
    return durations;
  });
  return () => durations.evaluate((list) => Math.max(0, ...list));
}
