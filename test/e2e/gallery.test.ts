import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery } from '../gallery/build-gallery.ts';
import { serveFolder } from '../gallery/serve-folder.ts';
import type { GalleryState } from '../gallery/state.ts';
import { galleryStates } from '../gallery/states.ts';
import { chromiumSuite } from './stage/chromium-suite.ts';

const screens = [
  { scheme: 'light', dir: 'ltr' },
  { scheme: 'dark', dir: 'ltr' },
  { scheme: 'light', dir: 'rtl' },
] as const;
const widths: Record<GalleryState['screen'], readonly number[]> = {
  // The browser opens it at one width.
  popup: [420],
  panel: [360, 700, 1400],
  options: [360, 760, 1400],
  sample: [360, 700, 1400],
};

describe('every screen in every state', () => {
  const stage = chromiumSuite();
  let folder = '';
  let address = '';
  let stop = () => {};
  let axe = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gallery-'));
    await buildGallery(folder);
    ({ url: address, stop } = await serveFolder(folder));
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(async () => {
    stop();
    await rm(folder, { recursive: true });
  });

  test.each(galleryStates)('$name', async ({ name, screen }) => {
    const page = await stage().browser.newPage('about:blank');
    for (const { scheme, dir } of screens) {
      await page.goto(`${address}?state=${name}&scheme=${scheme}&dir=${dir}`);
      await page.waitForSelector(`[data-drawn="${name}"]`);
      for (const width of widths[screen]) {
        await page.setViewport({ width, height: screen === 'popup' ? 600 : 800 });
        expect(await sideways(page), `${scheme} ${dir} at ${width} px`).toEqual([]);
      }
      await page.evaluate(axe);
      expect(await violations(page), `${scheme} ${dir}`).toEqual([]);
    }
    await page.close();
  });
});

/** What reaches out of the window to the side. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
  });
}

/** What axe finds, one line for each element. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ' ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`) as Promise<string[]>;
}
