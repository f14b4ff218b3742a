import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { MistakeName } from '../simulator/shop/mistakes.ts';
import { clickButton } from './stage/buttons.ts';
import { checkoutUrl } from './stage/checkout.ts';
import { chromiumSuite } from './stage/chromium-suite.ts';
import { type Screen, viewAt } from './stage/view.ts';

/** What is said of mistakes that page, token and session show by themselves. */
const seen: readonly (readonly [MistakeName, RegExp])[] = [
  ['http-notification', /merchant_urls\.notification does not begin with https/],
  ['unlisted-locale', /locale sk-DE/],
  ['stale-token', /order_amount/],
  ['leaked-key', /API key of Playground/],
  ['checkout-order', /Klarna Checkout order/],
];

/** What is said of mistakes in the calls of Klarna's library, once they are recorded. */
const called: readonly (readonly [MistakeName, RegExp])[] = [
  ['load-before-init', /Klarna\.Payments\.load was called before init/],
  ['init-twice', /init was called 2 times with the same token/],
  ['early-data', /load passed personal data/],
  ['no-container', /container/],
  ['unoffered-category', /direct_debit/],
  ['no-finalize', /finalize/],
];

describe('classic mistakes of the sample shop', () => {
  const stage = chromiumSuite({
    credential: 'Shop',
    // DevTools' own script, where the page goes away while its resources are listed.
    expected: ({ where, text }) =>
      where === 'devtools-panel.html' && / \|\| \[\]\)\.map is not a function$/.test(text),
  });

  test.for(seen)('the popup names "%s"', async ([mistake, words]) => {
    const { browser } = stage();
    const page = await browser.newPage(checkoutUrl('inline', `&mistake=${mistake}`));
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'shown');
    await showNotes(popup);
    await named(popup, words);
  });

  test.for(seen)('the panel names "%s"', async ([mistake, words]) => {
    const { browser } = stage();
    const page = await browser.newPage(checkoutUrl('inline', `&mistake=${mistake}`));
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    expect(await findings(panel)).toMatch(words);
  });

  test.for(called)('the panel names "%s" when the calls are recorded', async ([mistake, words]) => {
    const { browser } = stage();
    const page = await browser.newPage(checkoutUrl('inline', `&confirm&mistake=${mistake}`));
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.click('[data-tab=findings]');
    await clickButton(panel, 'Reload and record');
    await carryOn(page, mistake);
    await named(panel, words);
  });

  test.for(called)('the popup names "%s" when the calls are recorded', async ([mistake, words]) => {
    const { browser } = stage();
    const page = await browser.newPage(checkoutUrl('fetch', `&confirm&mistake=${mistake}`));
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'nothing-found');
    await clickButton(popup, 'Reload and record');
    await carryOn(page, mistake);
    await viewAt(popup, 'shown');
    await named(popup, words);
  });
});

/** What the shopper has to do for the mistake to be made. */
async function carryOn(page: Page, mistake: MistakeName): Promise<void> {
  if (mistake !== 'no-finalize') return;
  await page.waitForSelector('#checkout[data-state=ready]');
  // From inside: a popup closes when another tab comes to the front.
  await page.evaluate(() => document.querySelector<HTMLElement>('#place-order')?.click());
}

/** Opens what the popup keeps back: information, and what is more than three findings. */
async function showNotes(popup: Page | Frame): Promise<void> {
  await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-label=Findings] button')]
      .find(({ innerText }) => /^Show \d/.test(innerText))
      ?.click(),
  );
}

/** Waits until a finding says so. */
async function named(screen: Page | Frame, words: RegExp): Promise<void> {
  await screen.waitForFunction(
    (pattern) =>
      [...document.querySelectorAll('.findings')].some((list) =>
        new RegExp(pattern).test(list.textContent ?? ''),
      ),
    {},
    words.source,
  );
}

/** The text of all findings on screen. */
function findings(screen: Screen): Promise<string> {
  return screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.findings')].map((list) => list.innerText).join('\n'),
  );
}
