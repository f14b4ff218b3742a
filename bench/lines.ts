import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers/find-browser.ts';
import { buildGallery } from '../test/gallery/build-gallery.ts';
import { serveFolder } from '../test/gallery/serve-folder.ts';
import { thousandLines } from '../test/gallery/thousand-lines.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';

const rounds = 15;

/** The most that each may take, in ms. */
const bars = { paint: 200, filter: 50 };

/**
 * The panel with 1,000 order lines: from the click on the tab to the frame that shows it, and from a letter in the find box
 * to the frame with the matches. Medians; the ratio is to the limit.
 */
export async function measureLines(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await buildGallery(folder);
  const { url, stop } = await serveFolder(folder);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome').path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    const paints: number[] = [];
    const filters: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.goto(`${url}?state=${thousandLines.name}`);
      await page.waitForSelector(`[data-drawn="${thousandLines.name}"]`);
      paints.push(await timed(page, pressTab));
      filters.push(await timed(page, type('Sample product 77')));
    }
    return [
      row('order lines: first paint of 1,000', paints, bars.paint),
      row('order lines: find in 1,000', filters, bars.filter),
    ];
  } finally {
    await browser.close();
    stop();
    await rm(folder, { recursive: true });
  }
}

const pressTab = "document.querySelector('[data-tab=lines]').click()";

function type(text: string): string {
  return `(() => {
    const find = document.querySelector('input[name=find]');
    find.value = ${JSON.stringify(text)};
    find.dispatchEvent(new Event('input', { bubbles: true }));
  })()`;
}

/** The time from the action until after the frame that shows its result, in ms. */
function timed(page: Page, action: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      ${action};
      // Preact renders in a microtask. The next frame is on screen when its task has ended.
      queueMicrotask(() => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - begun);
        channel.port2.postMessage(undefined);
      }));
    });
  })`) as Promise<number>;
}

function row(name: string, times: readonly number[], bar: number): Measured {
  const value = median(times);
  return {
    name: `${name}, median of ${rounds}`,
    value,
    unit: 'ms',
    scale: `bar (${bar} ms)`,
    ratio: value / bar,
  };
}
