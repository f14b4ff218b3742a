import type { Page } from 'puppeteer-core';
import type { DetectionTestbed } from '../test/e2e/detection/detection-testbed.ts';
import { popupFound } from '../test/e2e/detection/screen.ts';
import { until } from '../test/e2e/driver/until.ts';
import { clickButton } from '../test/e2e/testbed/buttons.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';
import { shopPage } from './pages.ts';

const rounds = 15;

/** Measures what the popup leaves in a page that it has searched, and how much the recorder slows its loading down. */
export async function measureTraces(testbed: DetectionTestbed): Promise<Measured[]> {
  const differences = await tracesOfPopup(testbed);
  const { armed, unarmed, spread } = await loadTimes(testbed);
  return [
    {
      name: 'globals and functions of the page changed by the popup',
      value: differences,
      unit: 'bytes',
      scale: 'none',
      ratio: differences,
    },
    {
      name: `load event with the recorder, median of ${rounds}`,
      value: armed,
      unit: 'ms',
      scale: 'without it',
      ratio: armed / unarmed,
    },
    {
      name: 'spread of the load event without the recorder, quartile to quartile',
      value: spread,
      unit: 'ms',
      scale: 'its median',
      ratio: spread / unarmed,
    },
  ];
}

/** How many characters of the page's description differ. */
async function tracesOfPopup({ chromium, page, open }: DetectionTestbed): Promise<number> {
  await open(shopPage);
  const before = await describeGlobals(page);
  const popup = await chromium.clickToolbar(page);
  await popupFound(popup);
  await popup.close();
  const after = await describeGlobals(page);
  const lines = new Set(before);
  return after.filter((line) => !lines.has(line)).join('\n').length + Math.abs(after.length - before.length);
}

/** A line for each global and each function that can be reached from it, with its text. */
function describeGlobals(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const text = (value: unknown) =>
      typeof value === 'function' ? Function.prototype.toString.call(value) : typeof value;
    const lines: string[] = [];
    const describe = (path: string, object: object, depth: number) => {
      for (const key of Reflect.ownKeys(object)) {
        const found = Reflect.getOwnPropertyDescriptor(object, key);
        const line = `${path}.${String(key)}: ${text(found?.value)} ${text(found?.get)} ${text(found?.set)}`;
        // Whatever evaluates this script keeps its own globals in the page.
        if (!line.includes('pptr')) lines.push(line);
        const value: unknown = found?.value;
        if (depth > 0 && typeof value === 'function' && value.prototype)
          describe(line, value.prototype, depth - 1);
      }
    };
    describe('window', window, 1);
    lines.push(document.documentElement.outerHTML);
    return lines;
  });
}

async function loadTimes({ chromium, page, open }: DetectionTestbed) {
  await open(shopPage);
  const { devtools, panel } = await chromium.openPanel(page, 'Klarna');
  const times = { armed: [] as number[], unarmed: [] as number[] };
  for (let round = 0; round < rounds + 2; round++) {
    for (const kind of ['unarmed', 'armed'] as const) {
      const before = await originOf(page);
      // Reloaded in the same way, so that the recorder is the only difference.
      if (kind === 'unarmed') await panel.evaluate('chrome.devtools.inspectedWindow.reload({})');
      else await clickButton(panel, 'Reload and record');
      const time = await until('the page to have reloaded', () => loadTime(page, before));
      // The first rounds warm up the caches.
      if (round >= 2) times[kind].push(time);
    }
  }
  await devtools.close();
  const sorted = times.unarmed.toSorted((a, b) => a - b);
  const spread = (sorted[Math.floor(rounds * 0.75)] ?? 0) - (sorted[Math.floor(rounds * 0.25)] ?? 0);
  return { armed: median(times.armed), unarmed: median(times.unarmed), spread };
}

function originOf(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}

/** The time from the start of a document after that one to the end of its load event, in ms. */
async function loadTime(page: Page, before: number): Promise<number | undefined> {
  const { origin, end } = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    end: performance.timing.loadEventEnd,
  }));
  return origin !== before && end > 0 ? end - origin : undefined;
}
