import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { SourceRow, TrapRow } from '../../fixtures/pages/page-row.ts';
import { pageHosts, startPageServer } from '../../fixtures/pages/page-server.ts';
import { addressOf } from '../../fixtures/pages/pages.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { type Chromium, launchChromium } from '../driver/chromium.ts';
import { builds } from '../stage/stage.ts';

/** A Chromium with the extension, the table's pages, and stand-ins for Klarna's hosts. */
export interface DetectionStage {
  chromium: Chromium;
  /** The one tab in which the pages are opened. */
  page: Page;
}

export async function openDetectionStage(): Promise<DetectionStage & { close(): Promise<void> }> {
  const simulator = await startSimulator();
  const pages = await startPageServer();
  const chromium = await launchChromium({
    extensionDir: builds.chrome,
    hosts: {
      ...Object.fromEntries(simulator.hosts.map((host) => [host, simulator.port])),
      ...Object.fromEntries(pageHosts.map((host) => [host, pages.port])),
    },
  });
  const page = await chromium.newPage('about:blank');
  page.setDefaultTimeout(10_000);
  return {
    chromium,
    page,
    async close() {
      await chromium.browser.close();
      await Promise.all([simulator.stop(), pages.stop()]);
    },
  };
}

/** One stage for the tests of a file. The extension must have had nothing to complain about. */
export function detectionSuite(): () => DetectionStage {
  let stage: Awaited<ReturnType<typeof openDetectionStage>> | undefined;
  beforeAll(async () => {
    stage = await openDetectionStage();
  });
  afterAll(async () => {
    await stage?.close();
    expect(stage?.chromium.consoleMessages).toEqual([]);
  });
  return () => {
    if (stage === undefined) throw new Error('The stage is not open.');
    return stage;
  };
}

/** Opens a page of the table and waits until it has done all it does. */
export async function openRow(page: Page, row: SourceRow | TrapRow): Promise<void> {
  await page.goto(addressOf(row));
  await pageIsQuiet(page);
}

/** Waits until no page of the tab, and no frame of the page, is busy any more. */
export async function pageIsQuiet(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-busy])');
  await page.waitForNetworkIdle({ idleTime: 0 });
}
