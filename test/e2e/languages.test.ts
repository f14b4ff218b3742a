import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { addCredential } from './testbed/credentials.ts';
import { openChromiumTestbed } from './testbed/testbed.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

/** The texts of a catalogue that the test looks for on screen. */
const Catalogue = z.object({ 'Order lines': z.string(), 'Raw response': z.string() });
const Locale = z.object({ description: z.object({ message: z.string() }) });

test.for(['de', 'sv'])('a browser in "%s" shows the session in its language', async (language) => {
  const texts = Catalogue.parse(readJson(`../../lib/language/catalogues/${language}.json`));
  const { description } = Locale.parse(readJson(`../../public/_locales/${language}/messages.json`));
  const testbed = await openChromiumTestbed({ language });
  try {
    await addCredential(testbed, { label: 'Shop' });
    const popup = await testbed.browser.clickToolbar(await openCheckout(testbed));
    await viewAt(popup, 'shown');
    await speak(popup, language);
    const { values, text } = await viewAt(popup, 'shown', 'failed');

    expect(values.order_amount).toBe(await popup.evaluate(euros, language, 124.66));
    expect(text).toContain(texts['Order lines']);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await popup.evaluate('chrome.runtime.getManifest().description')).toBe(description.message);

    // Fields keep Klarna's names.
    await clickButton(popup, texts['Raw response']);
    const raw = await viewWhere(popup, 'the fields', ({ text }) => text.includes('purchase_currency'));
    expect(raw.text).toContain('payment_method_categories');
    expect(testbed.browser.consoleMessages).toEqual([]);
  } finally {
    await testbed.close();
  }
});

/**
 * Reloads a page of the extension in a language. Without a language pack, as on many Linux systems, Chromium uses the
 * language it was started in for the manifest's texts, but reports English to pages.
 */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluateOnNewDocument(`chrome.i18n.getUILanguage = () => '${language}'`);
  await page.reload();
}

/** The amount in the browser's own format. */
function euros(language: string, amount: number): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(amount);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
