import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { createBaskets } from '../simulator/shop/basket.ts';
import { basketOrder } from '../simulator/shop/basket-order.ts';
import { type MistakeName, mistakeNamed } from '../simulator/shop/mistakes.ts';
import { shopCountries } from '../simulator/shop/shop-countries.ts';
import { clickButton } from './testbed/buttons.ts';
import { checkoutUrl } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { named, paste } from './testbed/paste.ts';
import { newestSession } from './testbed/simulated.ts';
import { type Screen, viewAt } from './testbed/view.ts';

/** The findings for mistakes that page, token and session show by themselves. */
const seen: readonly (readonly [MistakeName, RegExp])[] = [
  ['http-notification', /merchant_urls\.notification does not start with https/],
  ['unlisted-locale', /locale sk-DE/],
  ['nothing-offered', /payment_method_categories is empty: Klarna offers no way to pay/],
  ['stale-token', /order_amount/],
  ['leaked-key', /API key of Playground/],
  ['checkout-order', /Klarna Checkout order/],
];

/** The findings for mistakes in recorded calls to Klarna's library. */
const called: readonly (readonly [MistakeName, RegExp])[] = [
  ['load-before-init', /Klarna\.Payments\.load was called before init/],
  ['init-twice', /init was called 2 times with the same token/],
  ['early-data', /load passed personal data/],
  ['no-container', /container/],
  ['unoffered-category', /direct_debit/],
  ['no-finalize', /finalize/],
];

describe('common mistakes in the sample shop', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test.for(seen)('the popup reports "%s"', async ([mistake, words]) => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl('inline', `&mistake=${mistake}`));
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'shown');
    await showNotes(popup);
    await named(popup, words);
  });

  test.for(seen)('the panel reports "%s"', async ([mistake, words]) => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl('inline', `&mistake=${mistake}`));
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    expect(await findings(panel)).toMatch(words);
  });

  test.for(called)('the panel reports "%s" when the calls are recorded', async ([mistake, words]) => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl('inline', `&confirm&mistake=${mistake}`));
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    await clickButton(panel, 'Reload and record');
    await carryOn(page, mistake);
    await named(panel, words);
  });

  test('a finding about a call leads to that call', async () => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl('inline', '&confirm&mistake=load-before-init'));
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    await clickButton(panel, 'Reload and record');
    await named(panel, /Klarna\.Payments\.load was called before init/);
    // Not with the mouse, because further calls still move the list.
    await panel.$eval('[data-finding^="init-comes-first"] [aria-label="Show the call"]', (button) =>
      button instanceof HTMLElement ? button.click() : undefined,
    );
    const call = await panel.waitForSelector('[data-call] .finding-pointed-at');
    expect(await call?.evaluate(({ textContent }) => textContent)).toContain('Klarna.Payments.load');
    expect(await panel.$eval('[data-tab=sdk]', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
  });

  test.for(called)('the popup reports "%s" when the calls are recorded', async ([mistake, words]) => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl('fetch', `&confirm&mistake=${mistake}`));
    // As over a network: the popup's recorder starts after the document has begun, so earlier calls are missed.
    await page.emulateNetworkConditions({ download: 1e7, upload: 1e7, latency: 250 });
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'nothing-found');
    await clickButton(popup, 'Reload and record');
    await carryOn(page, mistake);
    await viewAt(popup, 'shown');
    await named(popup, words);
  });

  test.for(['popup', 'panel'] as const)(
    'the %s reports "wrong-tax" when the refused body is pasted',
    async (view) => {
      const { browser } = testbed();
      const page = await browser.newPage(checkoutUrl('inline', '&mistake=wrong-tax'));
      const refusal = await page.evaluate(() => document.body.innerText);
      expect(refusal).toContain('Bad value: order_tax_amount');
      const screen =
        view === 'popup' ? await browser.clickToolbar(page) : (await browser.openPanel(page, 'Klarna')).panel;
      await viewAt(screen, 'nothing-found');
      const body = mistakeNamed('wrong-tax')?.session?.(sampleOrder());
      await paste(screen, `Bad value: order_tax_amount\n${JSON.stringify(body)}`);
      await named(screen, /order_tax_amount is 30 too low/);
    },
  );

  test('the panel reports "order-differs" when the body of the refused order is pasted', async () => {
    const { simulator, browser } = testbed();
    const page = await browser.newPage(checkoutUrl('inline', '&confirm&mistake=order-differs'));
    await page.waitForSelector('#checkout[data-state=ready]');
    await page.click('#place-order');
    await page.waitForSelector('#checkout[data-state=authorized]');
    await page.click('#place-order');
    await page.waitForSelector('#checkout[data-state=failed]');
    const refusal = await page.$eval('#message', (message) => message.textContent ?? '');
    expect(refusal).toContain('Not matching fields: [billing_address.postal_code]');

    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    const { order } = newestSession(simulator);
    const body = mistakeNamed('order-differs')?.order?.(order);
    await paste(panel, `Not matching fields: [billing_address.postal_code]\n${JSON.stringify(body)}`);
    await named(panel, /billing_address\.postal_code differs only in spaces/);
  });
});

/** The order that the shop sends to Klarna for a new basket. */
function sampleOrder(): ReturnType<typeof basketOrder> {
  const [germany] = shopCountries.eu;
  if (germany === undefined) throw new Error('The shop has no country.');
  return basketOrder(createBaskets(germany).open(undefined).quantities, germany);
}

/** Does what makes the shop make its mistake. */
async function carryOn(page: Page, mistake: MistakeName): Promise<void> {
  if (mistake !== 'no-finalize') return;
  await page.waitForSelector('#checkout[data-state=ready]');
  // Runs in the page, because a popup closes when another tab comes to the front.
  await page.evaluate(() => document.querySelector<HTMLElement>('#place-order')?.click());
}

/** Opens what the popup hides: information, and all findings after the first three. */
async function showNotes(popup: Page | Frame): Promise<void> {
  await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-label=Findings] button')]
      .find(({ innerText }) => /^Show \d/.test(innerText))
      ?.click(),
  );
}

/** The text of all findings on screen. */
function findings(screen: Screen): Promise<string> {
  return screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.findings')].map((list) => list.innerText).join('\n'),
  );
}
