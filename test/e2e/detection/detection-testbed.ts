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
  /** Opens a page of the table, in that tab or in another, and waits until it and its frames have done all they do. */
  open(testPage: TestPage, tab?: Page): Promise<void>;
}

const tablePages: readonly TestPage[] = [...sources, ...traps, ...sharedPages.map(({ page }) => page)];

/** Opens a testbed with these pages. It must be closed. */
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
      await until(`${testPage.id} to come to rest`, () => isAtRest(tab));
    },
    async close() {
      await chromium.browser.close();
      await Promise.all([simulator.stop(), pages.stop()]);
    },
  };
}

/** One testbed for the tests of a file. The extension must have had nothing to complain about. */
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
 * Whether neither the page nor one of its frames has anything more to do. Frames of Klarna's stand-ins (https) never say
 * that they are busy.
 */
async function isAtRest(page: Page): Promise<boolean> {
  const asked = evaluateInFrames(
    page,
    'document.documentElement.dataset.busy',
    (url) => !url.startsWith('https:'),
  );
  // A frame that goes away while it is asked may never answer: those that are there then are asked anew.
  const silent = pause(2_000).then(() => ['no answer']);
  const answers = await Promise.race([asked, silent]);
  const busy = answers.filter((answer) => answer !== undefined);
  if (busy.length > 0) throw new Error(`Of ${answers.length} frames, these are busy: ${busy.join(', ')}`);
  return true;
}
