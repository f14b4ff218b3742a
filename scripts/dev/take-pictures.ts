import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import type { Firefox } from '../../test/e2e/driver/firefox.ts';
import { checkoutUrl } from '../../test/e2e/testbed/checkout.ts';
import { type Screen, viewWhere } from '../../test/e2e/testbed/view.ts';
import { undockDevTools } from '../demo/undock-devtools.ts';

/**
 * Takes pictures of the popup and, in Chromium, of the panel, over a new tab with the checkout.
 *
 * @returns the paths of the pictures
 */
export async function takePictures(browser: Chromium | Firefox, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const checkout = await browser.newPage(checkoutUrl());
  const paths: string[] = [];
  const save = async (name: string, screen: { screenshot(): Promise<Uint8Array> }) => {
    const path = join(folder, `dev-${name}.png`);
    await writeFile(path, await screen.screenshot());
    paths.push(path);
  };
  try {
    const popup = await browser.clickToolbar(checkout);
    await sessionIn(popup);
    await save('popup', popup);
    await popup.close();
    if ('openPanel' in browser) {
      const { devtools, panel } = await browser.openPanel(checkout, 'Klarna');
      await sessionIn(panel);
      await undockDevTools(devtools, panel);
      await save('panel', devtools);
    }
  } finally {
    await checkout.close();
  }
  return paths;
}

/** Waits for a session on screen. If an edit breaks the page, the picture shows it without a session. */
async function sessionIn(screen: Screen): Promise<void> {
  const isSettled = ({ state }: { state: string | undefined }) => state === 'shown' || state === 'failed';
  await viewWhere(screen, 'a session', isSettled, { timeout: 15_000 }).catch(() => undefined);
}
