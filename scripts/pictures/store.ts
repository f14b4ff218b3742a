import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import type { Story } from './story.ts';

/** Width and height of the pictures for the stores, in px. All three stores accept this size. */
export const storeSize = { width: 1280, height: 800 };
/** Width and height of the Chrome Web Store's small tile, in px. */
export const tileSize = { width: 440, height: 280 };

interface Sheet {
  name: string;
  size: { width: number; height: number };
  html: string;
}

/** The pictures for the stores. Each has one picture of the guide, in the stores' size, with a line that describes it. */
export async function storePictures(
  { newPage }: Chromium,
  story: Story,
): Promise<[name: string, picture: Uint8Array][]> {
  const page = await newPage('about:blank');
  const icon = await readFile(fileURLToPath(new URL('../../docs/icon.svg', import.meta.url)), 'utf8');
  const pictures: [string, Uint8Array][] = [];
  for (const { name, size, html } of sheets(story, icon)) {
    await page.setViewport(size);
    await page.setContent(html, { waitUntil: 'load' });
    pictures.push([name, await page.screenshot()]);
  }
  await page.close();
  return pictures;
}

function sheets({ refused, popup, panel, finding, lines, dark }: Story, icon: string): Sheet[] {
  return [
    sheet('1-popup', 'The session of this page, and what Klarna says about it', [
      picture(refused, 'left: 60px; top: 150px; width: 960px'),
      picture(popup, 'right: 60px; top: 120px; width: 440px'),
    ]),
    sheet('2-findings', 'What is wrong, the values that show it, and what to do', [wide(finding)]),
    sheet('3-panel', 'Live in DevTools, as the page works', [wide(panel)]),
    sheet('4-order-lines', 'Every amount, formatted and as it is on the wire', [wide(lines)]),
    {
      name: '5-dark',
      size: storeSize,
      html: `${style}<main class="dark"><h1>At home in the dark, too</h1>${wide(dark)}</main>`,
    },
    {
      name: 'tile-440x280',
      size: tileSize,
      html: `${style}<main class="tile">${icon}<p>Session Inspector<br><small>for Klarna Payments</small></p></main>`,
    },
  ];
}

function sheet(name: string, line: string, pictures: readonly string[]): Sheet {
  return { name, size: storeSize, html: `${style}<main><h1>${line}</h1>${pictures.join('')}</main>` };
}

function wide(png: Uint8Array): string {
  return picture(png, 'left: 120px; top: 130px; width: 1040px');
}

function picture(png: Uint8Array, place: string): string {
  return `<img style="${place}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
}

const style = `<style>
  body { margin: 0; }
  main { position: relative; overflow: hidden; height: 100vh; background: #eef0fb; font-family: Inter, "Segoe UI", system-ui, sans-serif; color: #1b1f3b; }
  h1 { margin: 0; padding: 44px 60px 0; font-size: 30px; font-weight: 600; letter-spacing: -0.01em; }
  img { position: absolute; border-radius: 10px; box-shadow: 0 1px 2px #1b1f3b33, 0 16px 48px #1b1f3b2e; }
  .dark { background: #14162b; color: #eceefb; }
  .tile { display: flex; align-items: center; justify-content: center; gap: 24px; }
  .tile svg { width: 96px; }
  .tile p { margin: 0; font-size: 28px; font-weight: 650; line-height: 1.25; }
  .tile small { font-size: 20px; font-weight: 450; }
</style>`;
