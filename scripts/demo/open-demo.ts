import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import type { Firefox } from '../../test/e2e/driver/firefox.ts';
import { checkoutUrl } from '../../test/e2e/testbed/checkout.ts';
import { addCredential } from '../../test/e2e/testbed/credentials.ts';
import type { Testbed } from '../../test/e2e/testbed/testbed.ts';

/** The sample shop's checkout, open in a browser with the extension and a demo credential. */
export interface Demo<Browser extends Chromium | Firefox = Chromium> extends Testbed<Browser> {
  checkoutUrl: string;
  checkout: Page;
  /** Resolves when the person closes the browser. */
  closed: Promise<void>;
}

/** Saves the demo credential and opens the checkout. Closes the testbed if that fails. */
export async function openDemo<Browser extends Chromium | Firefox>(
  testbed: Testbed<Browser>,
): Promise<Demo<Browser>> {
  try {
    await addCredential(testbed, { label: 'Demo shop' });
    const url = checkoutUrl('inline', '&confirm');
    const checkout = await testbed.browser.newPage(url);
    const closed = new Promise<void>((resolve) =>
      testbed.browser.browser.once('disconnected', () => resolve()),
    );
    return { ...testbed, checkoutUrl: url, checkout, closed };
  } catch (error) {
    await testbed.close();
    throw error;
  }
}
