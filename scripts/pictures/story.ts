import type { Frame, Page } from 'puppeteer-core';
import { clickButton } from '../../test/e2e/testbed/buttons.ts';
import { checkoutAt, checkoutUrl } from '../../test/e2e/testbed/checkout.ts';
import { newestSession } from '../../test/e2e/testbed/simulated.ts';
import { mistakeNamed } from '../../test/simulator/shop/mistakes.ts';
import type { Demo } from '../demo/open-demo.ts';
import { undockDevTools } from '../demo/undock-devtools.ts';

/** The pictures of docs/guide.md and the README, as PNG. */
export interface Story {
  refused: Uint8Array;
  popup: Uint8Array;
  panel: Uint8Array;
  lines: Uint8Array;
  finding: Uint8Array;
  share: Uint8Array;
  dark: Uint8Array;
}

/**
 * A shopper authorizes. The shop's order has another postal code than the session, so Klarna refuses it. The popup, the
 * panel and a pasted body show why. The answers of the shop and of Klarna come from the simulator.
 */
export async function takeStory({ browser, simulator, checkout: first }: Demo): Promise<Story> {
  await first.close();
  const page = await browser.newPage(checkoutUrl('inline', '&confirm&mistake=order-differs'));
  await page.setViewport({ width: 1280, height: 800 });
  await checkoutAt(page, 'ready');
  await page.click('#place-order');
  await checkoutAt(page, 'authorized');
  await page.click('#place-order');
  await checkoutAt(page, 'failed');
  const refusal = await page.$eval('#message', ({ textContent }) => textContent ?? '');
  await page.$eval('#message', (message) => message.scrollIntoView({ block: 'center' }));
  const refused = await page.screenshot();

  const small = await browser.clickToolbar(page);
  await shown(small);
  const popup = await small.screenshot();
  await small.close();

  const { devtools, panel } = await browser.openPanel(page, 'Klarna');
  await shown(panel);
  await undockDevTools(devtools, panel);
  await devtools.setViewport({ width: 1280, height: 800 });
  const overview = await devtools.screenshot();

  await panel.click('[data-tab=lines]');
  await panel.waitForSelector('table.order-lines');
  const lines = await devtools.screenshot();

  await panel.click('[data-tab=findings]');
  const body = mistakeNamed('order-differs')?.order?.(newestSession(simulator).order);
  await paste(panel, `${notMatching(refusal)}\n${JSON.stringify(body, null, 2)}`);
  const finding = await panel.waitForSelector('[data-finding^="order-matches-session pasted-body"]');
  await finding?.evaluate((card) => card.scrollIntoView({ block: 'center' }));
  const found = await devtools.screenshot();

  await clickButton(panel, 'Share');
  await panel.waitForSelector('dialog[open] pre, dialog[open] textarea, dialog[open] .preview');
  const share = await devtools.screenshot();

  // DevTools passes its theme to the panel only when the panel opens again.
  await panel.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.documentElement.dataset.theme = 'dark';
  });
  await devtools.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await panel.click('[data-tab=overview]');
  const dark = await devtools.screenshot();
  return { refused, popup, panel: overview, lines, finding: found, share, dark };
}

async function shown(screen: Page | Frame): Promise<void> {
  await screen.waitForSelector('[data-state=shown]');
}

/** Klarna's message on the shop's page. */
function notMatching(refusal: string): string {
  return /Not matching fields: \[[^\]]*\]/.exec(refusal)?.[0] ?? refusal;
}

async function paste(panel: Frame, text: string): Promise<void> {
  await panel.waitForSelector('textarea[name=paste]');
  await panel.$eval(
    'textarea[name=paste]',
    (box, pasted) => {
      if (!(box instanceof HTMLTextAreaElement)) return;
      box.value = pasted;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await clickButton(panel, 'Find session');
}
