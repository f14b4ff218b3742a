import type { Page } from 'puppeteer-core';
import type { IntegrationName } from '../../simulator/shop/integrations.ts';
import type { Chromium } from '../driver/chromium.ts';
import type { Firefox } from '../driver/firefox.ts';
import type { Testbed } from './testbed.ts';

/** Opens the checkout of the sample shop and waits until it can be paid, or until the shop says that it cannot. */
export async function openCheckout(
  { browser }: Testbed<Chromium | Firefox>,
  integration: IntegrationName = 'inline',
  query = '',
): Promise<Page> {
  const page = await browser.newPage(checkoutUrl(integration, query));
  await checkoutAt(page, integration === 'none' ? 'unavailable' : 'ready');
  return page;
}

/** Address of a checkout; `query` is appended, such as `&confirm`. */
export function checkoutUrl(integration: IntegrationName = 'inline', query = ''): string {
  return `https://shop.example/checkout?integration=${integration}${query}`;
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
