import type { Frame } from 'puppeteer-core';
import type { DetectionTestbed } from '../test/e2e/detection/detection-testbed.ts';
import { until } from '../test/e2e/driver/until.ts';
import type { Measured } from './measured.ts';
import { answerCount, busyPage, emptyPage } from './pages.ts';
import { watchTasks } from './watch-tasks.ts';

/** The panel while a page gets 2,000 answers and one of 50 MB. */
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
    throw new Error('The panel does not say what it skipped.');
  return [
    {
      name: 'panel: 2,000 answers and one of 50 MB, until all are searched',
      value: searched,
      unit: 'ms',
      scale: 'until the page has them',
      ratio: searched / asked,
    },
    {
      name: 'panel: longest task meanwhile, 0 where none is over 50 ms',
      value: slowest,
      unit: 'ms',
      scale: '1 s',
      ratio: slowest / 1_000,
    },
    {
      name: 'panel: memory its scripts hold after that',
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

/** How many requests the panel says it has searched. */
async function requestsIn(panel: Frame): Promise<number> {
  const text = await panel.evaluate(() => document.body.innerText);
  return Number(/([\d,]+) requests?\b/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Memory that the panel's scripts hold, MB. */
async function heap({ browser }: DetectionTestbed['chromium'], panel: Frame): Promise<number> {
  const target = browser.targets().find((each) => each.url() === panel.url());
  if (target === undefined) throw new Error('The panel is no target of its own.');
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}
