import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import type { Firefox } from '../../test/e2e/driver/firefox.ts';
import { checkoutUrl } from '../../test/e2e/stage/checkout.ts';
import { addCredential } from '../../test/e2e/stage/credentials.ts';
import type { Stage } from '../../test/e2e/stage/stage.ts';

/** The sample shop's checkout, open in a browser with the extension and a demo credential. */
export interface Demo<Browser extends Chromium | Firefox = Chromium> extends Stage<Browser> {
  checkoutUrl: string;
  checkout: Page;
  /** Settles when the person closes the browser. */
  closed: Promise<void>;
}

/** Saves the demo credential and opens the checkout. Closes the stage if that fails. */
export async function openDemo<Browser extends Chromium | Firefox>(
  stage: Stage<Browser>,
): Promise<Demo<Browser>> {
  try {
    await addCredential(stage, { label: 'Demo shop' });
    const url = checkoutUrl('inline', '&confirm');
    const checkout = await stage.browser.newPage(url);
    const closed = new Promise<void>((resolve) =>
      stage.browser.browser.once('disconnected', () => resolve()),
    );
    return { ...stage, checkoutUrl: url, checkout, closed };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
