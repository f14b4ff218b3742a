import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { authorize, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { apiCalls, idsRead, newestSession } from './testbed/simulated.ts';
import { viewAt } from './testbed/view.ts';

const testbed = chromiumSuite({ credential: 'Shop' });

/** The prefilled shopper of the sample shop. */
const shopper = 'alice.test@example.com';

let downloads = '';
beforeEach(() => {
  downloads = mkdtempSync(join(tmpdir(), 'sharing-'));
});
afterEach(() => rmSync(downloads, { recursive: true, force: true }));

test('A session is copied as a curl command and saved as a bundle, which opens without a request to Klarna', async () => {
  const { simulator, browser } = testbed();
  const checkout = await openCheckout(testbed(), 'inline', '&confirm');
  await authorize(checkout);
  const { id, ...stored } = newestSession(simulator);
  // The data that must not be found exists.
  expect(JSON.stringify(stored)).toContain(shopper);
  const popup = await browser.clickToolbar(checkout);
  const amount = (await viewAt(popup, 'shown')).values.order_amount;
  await prepare();

  await clickButton(popup, 'Share…');
  await pick(popup, 'curl');
  await clickButton(popup, 'Copy');
  await said(popup, 'Copied.');
  const curl = await popup.evaluate(() => navigator.clipboard.readText());
  await pick(popup, 'Support bundle');
  await clickButton(popup, 'Save file');
  const file = await until('the bundle to be saved', () =>
    readdirSync(downloads).find((name) => name.endsWith('.bundle.json')),
  );
  const saved = readFileSync(join(downloads, file), 'utf8');

  expect(curl).toContain(`'https://${simulator.shopAccount.host}/payments/v1/sessions/${id}'`);
  expect(curl).toContain('"$KLARNA_USER:$KLARNA_PASSWORD"');
  const reads = idsRead(simulator).length;
  const options = await browser.openExtensionPage('options.html');
  const input = await options.waitForSelector('input[name=bundle]');
  await input?.uploadFile(join(downloads, file));
  await options.waitForSelector('article.bundle');
  const shown = await options.$eval('article.bundle', (article) => ({
    session: article.getAttribute('data-session-id'),
    amount: article.querySelector<HTMLElement>('[data-path=order_amount]')?.innerText,
    text: article.innerText,
  }));
  expect(shown).toMatchObject({ session: id, amount });
  expect(idsRead(simulator)).toHaveLength(reads);

  expect(apiCalls(simulator).length).toBeGreaterThan(0);
  for (const text of [curl, saved, shown.text]) {
    expect(text).not.toContain(shopper);
    for (const secret of [simulator.shopAccount.username, simulator.shopAccount.password]) {
      expect(text).not.toContain(secret);
    }
  }
});

/** Sends downloads to the folder, and allows reading the clipboard. */
async function prepare(): Promise<void> {
  const { browser } = testbed();
  const client = await browser.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await browser.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${browser.extensionId}`, ['clipboard-read']);
}

async function pick(popup: Page, title: string): Promise<void> {
  await popup.locator(`::-p-xpath(//label[normalize-space()="${title}"])`).click();
}

async function said(popup: Page, words: string): Promise<void> {
  await popup.waitForFunction(
    (words) =>
      [...document.querySelectorAll('dialog [role=status]')].some((each) => each.textContent === words),
    {},
    words,
  );
}
