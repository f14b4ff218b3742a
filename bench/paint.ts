import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Chromium, launchChromium } from '../test/e2e/driver/chromium.ts';
import { until } from '../test/e2e/driver/until.ts';
import { builds } from '../test/e2e/testbed/testbed.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';

const rounds = 25;
/** The first rounds, which warm up the caches. */
const unmeasured = 3;

/**
 * The popup's first contentful paint, compared with that of an empty Preact popup of the same size. Both are opened in turns
 * from the toolbars of two browsers. Medians, in ms since the start of the popup's document.
 */
export async function measurePaint(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-popup-'));
  const browsers: Chromium[] = [];
  try {
    await buildEmptyPopup(folder);
    for (const extensionDir of [builds.chrome, folder]) browsers.push(await launchChromium({ extensionDir }));
    const pages = await Promise.all(browsers.map((chromium) => chromium.newPage('about:blank')));
    const paints: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds + unmeasured; round++) {
      for (const which of [0, 1] as const) {
        const [chromium, page] = [browsers[which], pages[which]];
        if (!chromium || !page) throw new Error('A browser is missing.');
        const time = await firstPaint(chromium, page);
        if (round >= unmeasured) paints[which].push(time);
      }
    }
    const [ours, empty] = [median(paints[0]), median(paints[1])];
    return [
      {
        name: `popup's first contentful paint, median of ${rounds}`,
        value: ours,
        unit: 'ms',
        scale: `empty Preact popup (${empty.toFixed(1)} ms)`,
        ratio: ours / empty,
      },
    ];
  } finally {
    for (const chromium of browsers) await chromium.close();
    await rm(folder, { recursive: true });
  }
}

async function buildEmptyPopup(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('./empty-popup/', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: '/',
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { input: join(root, 'popup.html') },
    },
  });
}

async function firstPaint(chromium: Chromium, page: Page): Promise<number> {
  const popup = await chromium.clickToolbar(page);
  const time = await until('the popup to be painted', () =>
    popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  );
  await popup.close();
  return time;
}
