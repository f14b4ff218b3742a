import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TestPage } from '../../fixtures/pages/page-row.ts';
import { startPageServer } from '../../fixtures/pages/page-server.ts';
import { sources, traps } from '../../fixtures/pages/pages.ts';
import { sharedPages } from '../../fixtures/pages/shared-pages.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { type Chromium, launchChromium } from '../driver/chromium.ts';
import { evaluateInFrames } from '../driver/evaluate-in-frames.ts';
import { until } from '../driver/until.ts';
import { builds } from '../testbed/testbed.ts';

/** A Chromium with the extension, the table's pages, and stand-ins for Klarna's hosts. */
export interface DetectionTestbed {
  chromium: Chromium;
  /** The tab in which pages are opened. */
  page: Page;
  /** Opens a page of the table in this tab or in another one. Waits until the page and its frames have finished. */
  open(testPage: TestPage, tab?: Page): Promise<void>;
}

const tablePages: readonly TestPage[] = [...sources, ...traps, ...sharedPages.map(({ page }) => page)];

/** Opens a testbed with these pages. Close it after use. */
export async function openDetectionTestbed(
  testPages = tablePages,
): Promise<DetectionTestbed & { close(): Promise<void> }> {
  const simulator = await startSimulator();
  const pages = await startPageServer(testPages);
  const chromium = await launchChromium({
    extensionDir: builds.chrome,
    hosts: Object.fromEntries(simulator.hosts.map((host) => [host, simulator.port])),
  });
  const page = await chromium.newPage('about:blank');
  return {
    chromium,
    page,
    async open(testPage, tab = page) {
      await tab.goto(pages.addressOf(testPage));
      await until(`${testPage.id} to finish`, () => isFinished(tab));
    },
    async close() {
      await chromium.browser.close();
      await Promise.all([simulator.stop(), pages.stop()]);
    },
  };
}

/** One testbed for the tests of a file. Fails if the extension wrote errors or warnings to the console. */
export function detectionSuite(): () => DetectionTestbed {
  let testbed: Awaited<ReturnType<typeof openDetectionTestbed>> | undefined;
  beforeAll(async () => {
    testbed = await openDetectionTestbed();
  });
  afterAll(async () => {
    await testbed?.close();
    expect(testbed?.chromium.consoleMessages).toEqual([]);
  });
  return () => {
    if (testbed === undefined) throw new Error('The testbed is not open.');
    return testbed;
  };
}

/**
 * Whether the page and its frames have finished their work. Frames of Klarna's stand-ins (https) are never busy.
 */
async function isFinished(page: Page): Promise<boolean> {
  const evaluated = evaluateInFrames(
    page,
    'document.documentElement.dataset.busy',
    (url) => !url.startsWith('https:'),
  );
  // A frame that closes during the evaluation may never answer. The next attempt uses the frames of that moment.
  const silent = pause(2_000).then(() => ['no answer']);
  const answers = await Promise.race([evaluated, silent]);
  const busy = answers.filter((answer) => answer !== undefined);
  if (busy.length > 0) throw new Error(`Of ${answers.length} frames, these are busy: ${busy.join(', ')}`);
  return true;
}
