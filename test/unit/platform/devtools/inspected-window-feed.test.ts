import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageEvent } from '../../../../lib/inspector/services.ts';
import { createInspectedWindowFeed } from '../../../../lib/platform/devtools/inspected-window-feed.ts';
import type { ScanTools } from '../../../../lib/platform/page/page-scripts.ts';

const checkout = 'https://shop.example/checkout';

/** How Chromium refuses a document in which no script can run yet. */
const tooEarly = {
  code: 'E_FAILED',
  description: 'Operation failed: %s',
  details: [`${checkout} has no execution context`],
  isError: true,
};
/** How it refuses a page that is closed to extensions. */
const denied = { ...tooEarly, details: ['Permission denied'] };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The feed of a window whose document refuses these questions, one after the other, and then answers. */
function setup(...refusals: unknown[]) {
  let listener: ((url: string) => void) | undefined;
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const inspectedWindow = {
    eval: (_: string, answer: (value: unknown, problem?: unknown) => void) => {
      const problem = refusals.shift();
      if (problem) answer(undefined, problem);
      else answer(checkout);
    },
    getResources: (answer: (list: unknown[]) => void) => answer([]),
  };
  const network = {
    onRequestFinished: event,
    onNavigated: {
      ...event,
      addListener: (added: (url: string) => void) => {
        listener = added;
      },
    },
    getHAR: (answer: (log: unknown) => void) => answer({ entries: [] }),
  };
  vi.stubGlobal('chrome', { devtools: { inspectedWindow, network } });
  const tools = {
    findInPasted: vi.fn(),
    scanExchange: vi.fn(),
    findingsInCalls: vi.fn(),
  } satisfies Record<keyof ScanTools, unknown>;
  const pageScan = () => tools;
  const pages: PageEvent[] = [];
  const stop = createInspectedWindowFeed({ pageScan, sdkRecorder: () => undefined }).watch((event) => {
    if (event.type === 'page-opened' || event.type === 'restricted-page') pages.push(event);
  });
  return { pages, stop, navigated: (url: string) => listener?.(url) };
}

const opened = (url: string) => expect.objectContaining({ type: 'page-opened', url });

test('a page that is closed to extensions is reported as such', async () => {
  const { pages, stop } = setup(denied);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pages).toEqual([expect.objectContaining({ type: 'restricted-page' })]);
  stop();
});

test('a document that is starting is evaluated again until it can answer', async () => {
  const { pages, stop } = setup(tooEarly, tooEarly, tooEarly);
  await vi.advanceTimersByTimeAsync(0);
  expect(pages).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pages).toEqual([opened(checkout)]);
  stop();
});

test('a document that never starts is reported as not searchable', async () => {
  const { pages, stop } = setup(...Array.from({ length: 1000 }, () => tooEarly));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(pages).toEqual([expect.objectContaining({ type: 'restricted-page' })]);
  stop();
});

test.each([
  ['a document', []],
  ['a document that cannot be looked at', [denied]],
])('%s that the browser names meanwhile is told once', async (_, last) => {
  const { pages, stop, navigated } = setup(tooEarly, ...last);
  navigated(checkout);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pages).toEqual([opened(checkout)]);
  stop();
});
