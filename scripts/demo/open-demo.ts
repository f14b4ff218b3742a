import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import { addCredential } from '../../test/e2e/stage/credentials.ts';
import { openChromiumStage, type Stage } from '../../test/e2e/stage/stage.ts';

/** The sample shop's checkout, open in a browser with the extension and a demo credential. */
export interface Demo extends Stage<Chromium> {
  checkoutUrl: string;
  checkout: Page;
  /** Settles when the person closes the browser. */
  closed: Promise<void>;
}

/** Starts simulator, shop and browser, saves the demo credential, opens the checkout. */
export async function openDemo({ headless }: { headless: boolean }): Promise<Demo> {
  const stage = await openChromiumStage({ headless });
  try {
    await addCredential(stage, { label: 'Demo shop' });
    const checkoutUrl = 'https://shop.example/checkout?carrier=inline&confirm';
    const checkout = await stage.browser.newPage(checkoutUrl);
    const closed = new Promise<void>((resolve) =>
      stage.browser.browser.once('disconnected', () => resolve()),
    );
    return { ...stage, checkoutUrl, checkout, closed };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
