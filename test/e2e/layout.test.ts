import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { OpenPanel } from './driver/chromium-panel.ts';
import { until } from './driver/until.ts';
import { clickButton } from './stage/buttons.ts';
import { openCheckout } from './stage/checkout.ts';
import { chromiumSuite } from './stage/chromium-suite.ts';
import { viewAt } from './stage/view.ts';

describe('a screen opens as it was left', () => {
  const stage = chromiumSuite({ credential: 'Shop' });

  test('the panel, with its list as wide as the mouse and the keys made it', async () => {
    const checkout = await openCheckout(stage());
    const { devtools, panel } = await openWidePanel(checkout);
    const { x, y } = await middleOfSplit(panel);
    await devtools.mouse.move(x, y);
    await devtools.mouse.down();
    await devtools.mouse.move(x - 30, y + 40, { steps: 3 });
    await devtools.mouse.up();
    await listIs(panel, 270);
    await panel.focus('[role=separator]');
    await devtools.keyboard.press('ArrowLeft');
    await listIs(panel, 250);
    await devtools.close();

    await listIs((await openWidePanel(checkout)).panel, 250);
  });

  test('the popup, at its final size, with open what was open', async () => {
    const checkout = await openCheckout(stage());
    const popup = await stage().browser.clickToolbar(checkout);
    await viewAt(popup, 'shown');
    await clickButton(popup, 'Raw response');
    await popup.waitForSelector('[role=tree]');
    await popup.close();

    const next = await stage().browser.clickToolbar(checkout);
    await viewAt(next, 'shown');
    await next.waitForSelector('[role=tree]');
    expect(await next.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 600]);
  });

  /** DevTools at the bottom of a window in which the list has room beside the details. */
  async function openWidePanel(checkout: Page): Promise<OpenPanel> {
    const opened = await stage().browser.openPanel(checkout, 'Klarna');
    await opened.devtools.setViewport({ width: 1200, height: 900 });
    await opened.devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
      DockController.DockController.instance().setDockSide('bottom'))`);
    await viewAt(opened.panel, 'shown');
    return opened;
  }
});

/** In pixels of the DevTools window. */
async function middleOfSplit(panel: Frame): Promise<{ x: number; y: number }> {
  const split = await panel.waitForSelector('[role=separator]');
  const { x, y, width, height } = await until('the split to be drawn', () => split?.boundingBox());
  return { x: x + width / 2, y: y + height / 2 };
}

function listIs(panel: Frame, width: number): Promise<true> {
  return until(`the list to be ${width} px wide`, async () => {
    const shown = await panel.$eval('.panel-side', (list) => list.getBoundingClientRect().width);
    if (shown !== width) throw new Error(`It is ${shown} px wide.`);
    return true;
  });
}
