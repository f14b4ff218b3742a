import type { Page } from 'puppeteer-core';
import type { CarrierName } from '../../simulator/shop/carriers.ts';
import type { Chromium } from '../driver/chromium.ts';
import type { Firefox } from '../driver/firefox.ts';
import type { Stage } from './stage.ts';

/** Opens the checkout of the sample shop and waits until it can be paid, or until the shop says that it cannot. */
export async function openCheckout(
  { browser }: Stage<Chromium | Firefox>,
  carrier: CarrierName = 'inline',
  query = '',
): Promise<Page> {
  const page = await browser.newPage(checkoutUrl(carrier, query));
  await checkoutAt(page, carrier === 'none' ? 'unavailable' : 'ready');
  return page;
}

/** Address of a checkout; `query` is appended, such as `&confirm`. */
export function checkoutUrl(carrier: CarrierName = 'inline', query = ''): string {
  return `https://shop.example/checkout?carrier=${carrier}${query}`;
}

/** Waits for the checkout to be in a state, such as `ready` or `authorized`. */
export async function checkoutAt(page: Page, state: string): Promise<void> {
  await page.waitForSelector(`#checkout[data-state=${state}]`);
}

/** Pays like a shopper, up to the authorization. Open the checkout with `&confirm` first. */
export async function authorize(page: Page): Promise<void> {
  await page.bringToFront();
  await page.click('#place-order');
  await checkoutAt(page, 'authorized');
}
