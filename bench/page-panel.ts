import type { Frame } from 'puppeteer-core';
import type { DetectionTestbed } from '../test/e2e/detection/detection-testbed.ts';
import { until } from '../test/e2e/driver/until.ts';
import type { Measured } from './measured.ts';
import { answerCount, busyPage, emptyPage } from './pages.ts';
import { watchTasks } from './watch-tasks.ts';

/** Measures the panel while a page gets 2,000 answers and one of 50 MB. */
export async function measurePanel({ chromium, page, open }: DetectionTestbed): Promise<Measured[]> {
  await open(emptyPage);
  const { devtools, panel } = await chromium.openPanel(page, 'Klarna');
  await open(busyPage);
  const before = await heap(chromium, panel);
  const longest = await watchTasks(panel);
  const startedAt = performance.now();
  await page.click('button');
  await until('the page to have its answers', () => isAtRest(page), { timeout: 120_000 });
  const asked = performance.now() - startedAt;
  await until('the panel to have searched them', async () => (await requestsIn(panel)) > answerCount, {
    timeout: 120_000,
  });
  const searched = performance.now() - startedAt;
  const slowest = await longest();
  const after = await heap(chromium, panel);
  const text = await panel.evaluate(() => document.body.innerText);
  await devtools.close();
  if (!text.includes('Bodies over 5 MB are not searched'))
    throw new Error('The panel does not show what it skipped.');
  return [
    {
      name: 'panel: 2,000 answers and one of 50 MB, until all are searched',
      value: searched,
      unit: 'ms',
      scale: 'until the page has received them',
      ratio: searched / asked,
    },
    {
      name: 'panel: longest task during that time, 0 if none is over 50 ms',
      value: slowest,
      unit: 'ms',
      scale: '1 s',
      ratio: slowest / 1_000,
    },
    {
      name: 'panel: memory of its scripts afterwards',
      value: after,
      unit: 'MB',
      scale: 'before',
      ratio: after / before,
    },
  ];
}

function isAtRest(page: DetectionTestbed['page']): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset.busy === undefined);
}

/** How many requests the panel has searched, as it shows. */
async function requestsIn(panel: Frame): Promise<number> {
  const text = await panel.evaluate(() => document.body.innerText);
  return Number(/([\d,]+) requests?\b/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Memory of the panel's scripts, in MB. */
async function heap({ browser }: DetectionTestbed['chromium'], panel: Frame): Promise<number> {
  const target = browser.targets().find((each) => each.url() === panel.url());
  if (target === undefined) throw new Error('The panel has no target.');
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}
