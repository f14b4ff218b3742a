import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery } from '../gallery/build-gallery.ts';
import { serveFolder } from '../gallery/serve-folder.ts';
import { thousandLines, wrongLine } from '../gallery/thousand-lines.ts';
import { until } from './driver/until.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';

/** Many more than fit on a screen, and far fewer than exist. */
const mostDrawn = 250;

describe('1,000 order lines in the panel', () => {
  const testbed = chromiumSuite();
  let folder = '';
  let address = '';
  let stop = () => {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gallery-'));
    await buildGallery(folder);
    ({ url: address, stop } = await serveFolder(folder));
  });
  afterAll(async () => {
    stop();
    await rm(folder, { recursive: true });
  });

  async function open(): Promise<Page> {
    const page = await testbed().browser.newPage('about:blank');
    await page.setViewport({ width: 1200, height: 800 });
    await page.goto(`${address}?state=${thousandLines.name}`);
    await page.waitForSelector(`[data-drawn="${thousandLines.name}"]`);
    return page;
  }

  test('only lines near the visible part are rendered, wherever it is', async () => {
    const page = await open();
    await page.click('[data-tab=lines]');
    await page.waitForSelector('[data-line="order_lines[0]"]');
    await until('the last line after scrolling down', async () => {
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 1e6));
      return (await isOnScreen(page, 'order_lines[999]')) || undefined;
    });
    const drawn = await page.$$eval('[data-line]', (lines) => lines.length);
    expect(drawn).toBeLessThan(mostDrawn);
    expect(await page.$('[data-line="order_lines[0]"]')).toBeNull();
    expect(await page.$eval('table.order-lines', (table) => table.getAttribute('aria-rowcount'))).toBe(
      '1001',
    );
  });

  test('a finding leads to its line, even if it was never rendered', async () => {
    const page = await open();
    await page.click('[data-tab=findings]');
    await page.click(`button[aria-label^="Show order_lines[${wrongLine}]"]`);
    await until('the line on screen', async () => {
      return (await isOnScreen(page, `order_lines[${wrongLine}]`)) || undefined;
    });
    expect(await page.$$eval('[data-line]', (lines) => lines.length)).toBeLessThan(mostDrawn);
    expect(await page.$eval('.finding-pointed-at', ({ textContent }) => textContent)).not.toBe('');
  });

  test('all matches are counted, and rendered when they are scrolled to', async () => {
    const page = await open();
    await page.type('input[name=find]', 'SAMPLE-');
    await page.waitForSelector('.find-results-row');
    expect(await page.$eval('.find-results h2', ({ textContent }) => textContent)).toMatch(/^1,000 matches/);
    expect(await page.$$eval('.find-results-row', (rows) => rows.length)).toBeLessThan(mostDrawn);
    await until('the last match after scrolling down', async () => {
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 1e6));
      const last = await page.$$eval('.find-results-row', (rows) => rows.at(-1)?.textContent);
      return last?.includes('SAMPLE-999') || undefined;
    });
  });
});

/** Whether an order line is rendered in the visible part of the window. */
function isOnScreen(page: Page, path: string): Promise<boolean> {
  return page.evaluate((path) => {
    const line = document.querySelector(`[data-line="${path}"]`)?.getBoundingClientRect();
    return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
  }, path);
}
