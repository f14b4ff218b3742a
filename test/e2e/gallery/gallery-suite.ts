import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildGallery } from '../../gallery/build-gallery.ts';
import { serveFolder } from '../../gallery/serve-folder.ts';
import type { GalleryState } from '../../gallery/state.ts';
import { galleryStates } from '../../gallery/states.ts';
import { type Chromium, launchChromium } from '../driver/chromium.ts';
import { builds } from '../testbed/testbed.ts';

const themes = [
  { scheme: 'light', dir: 'ltr' },
  { scheme: 'dark', dir: 'ltr' },
  { scheme: 'light', dir: 'rtl' },
] as const;
const widths: Record<GalleryState['screen'], readonly number[]> = {
  // The browser opens the popup at one width.
  popup: [420],
  panel: [360, 700, 1400],
  options: [360, 760, 1400],
  sample: [360, 700, 1400],
};

/**
 * Tests every state of these screens in each theme and at each width: nothing overflows the window to the side, and axe
 * finds no violation. One page renders all of them, because loading the gallery and axe takes longer than rendering.
 */
export function gallerySuite(...screens: GalleryState['screen'][]): void {
  let folder = '';
  let address = '';
  let stop = () => {};
  let axe = '';
  let browser: Chromium | undefined;
  /** The page of the previous test, unless that test failed. */
  let drawn: Page | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gallery-'));
    await buildGallery(folder);
    ({ url: address, stop } = await serveFolder(folder));
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    browser = await launchChromium({ extensionDir: builds.chrome });
  });
  afterAll(async () => {
    await browser?.close();
    stop();
    await rm(folder, { recursive: true });
  });

  async function openGallery(): Promise<Page> {
    if (browser === undefined) throw new Error('The browser is not open.');
    const page = await browser.newPage(address);
    await page.evaluate(axe);
    return page;
  }

  test.each(galleryStates.filter(({ screen }) => screens.includes(screen)))('$name', async (state) => {
    const page = drawn ?? (await openGallery());
    drawn = undefined;
    for (const theme of themes) {
      await page.evaluate(`void drawState('${state.name}', ${JSON.stringify(theme)})`);
      await page.waitForSelector(`[data-drawn="${state.name}"]`);
      const where = `${theme.scheme} ${theme.dir}`;
      for (const width of widths[state.screen]) {
        await page.setViewport({ width, height: state.screen === 'popup' ? 600 : 800 });
        expect(await sideways(page), `${where} at ${width} px`).toEqual([]);
      }
      expect(await violations(page), where).toEqual([]);
    }
    drawn = page;
  });
}

/** Elements that overflow the window to the side. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth} px`] : [];
  });
}

/** The violations that axe finds, one line for each element. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ' ' + target.join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' '))))`) as Promise<string[]>;
}
