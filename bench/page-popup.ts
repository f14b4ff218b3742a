import type { Page } from 'puppeteer-core';
import type { DetectionTestbed } from '../test/e2e/detection/detection-testbed.ts';
import { popupFound, readFound } from '../test/e2e/detection/screen.ts';
import { until } from '../test/e2e/driver/until.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';
import { emptyPage, largePage } from './pages.ts';
import { watchTasks } from './watch-tasks.ts';

const rounds = 7;

/** Measures the popup on a page with 10,000 nodes and 5 MB of JSON, and on an empty page. */
export async function measurePopup(testbed: DetectionTestbed): Promise<Measured[]> {
  await testbed.open(emptyPage);
  const empty = await many(() => popupTime(testbed, popupFound));

  await testbed.open(largePage);
  const tasks = await watchTasks(testbed.page);
  const large = await many(() => popupTime(testbed, sessionFound));
  const longest = await tasks();
  return [
    {
      name: 'popup on a page with 10,000 nodes and 5 MB of JSON: click to first session, median',
      value: large,
      unit: 'ms',
      scale: 'popup on an empty page',
      ratio: large / empty,
    },
    {
      name: 'longest task in that page while the popup searched it',
      value: longest,
      unit: 'ms',
      scale: '50 ms',
      ratio: longest / 50,
    },
  ];
}

async function many(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await work());
  return median(times);
}

async function popupTime(
  { chromium, page }: DetectionTestbed,
  ready: (popup: Page) => Promise<unknown>,
): Promise<number> {
  const clickedAt = performance.now();
  const popup = await chromium.clickToolbar(page);
  await ready(popup);
  const time = performance.now() - clickedAt;
  await popup.close();
  return time;
}

function sessionFound(popup: Page): Promise<boolean> {
  return until('the first session', async () => (await readFound(popup)).sessions.length > 0);
}
