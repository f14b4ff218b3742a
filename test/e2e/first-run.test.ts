import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Chromium } from './driver/chromium.ts';
import { clickButton } from './testbed/buttons.ts';
import { openChromiumTestbed, type Testbed } from './testbed/testbed.ts';
import { viewAt } from './testbed/view.ts';

let userDataDir = '';
let running: Testbed<Chromium> | undefined;

beforeEach(async () => {
  userDataDir = await mkdtemp(join(tmpdir(), 'first-run-'));
});
afterEach(async () => {
  await running?.close();
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function optionsIn({ browser }: Chromium): Promise<Page[]> {
  return (await browser.pages()).filter((page) => page.url().endsWith('/options.html'));
}

test('After the installation the options page shows a greeting once. Its sample session opens offline and sends no request.', async () => {
  const first = await openChromiumTestbed({ userDataDir, greeting: 'leave' });
  running = first;
  const { simulator, browser } = first;
  const [page, ...others] = await optionsIn(browser);
  if (page === undefined) throw new Error('The options page was not opened.');
  expect(others).toEqual([]);
  await page.bringToFront();
  await page.setOfflineMode(true);

  await page.locator('a[href="sample.html"]').click();
  const shown = await viewAt(page, 'shown');
  expect(shown.sessions).toEqual(['sample00-0000-0000-0000-000000000000']);
  expect(shown.text).toContain('All data here is invented');
  expect(shown.text).toContain('Playground · EU · Sample');
  await page.click('[data-tab=findings]');
  const findings = await page.$$eval('.finding', (all) => all.map(({ textContent }) => textContent));
  expect(findings).toEqual([
    expect.stringContaining('order_tax_amount is 79 too low, because it does not include the tax of line 3'),
    expect.stringContaining('merchant_urls.notification does not start with https:'),
  ]);
  // A modified page cannot connect either, because its policy allows no host.
  const refusal = page.evaluate(() => fetch('https://api.playground.klarna.com/').then(() => 'sent', String));
  expect(await refusal).toContain('TypeError');

  await clickLink(page, 'Back to the settings');
  await page.waitForSelector('.first-step.done');
  await page.click('.first-steps [aria-label="Hide the first steps"]');
  await page.waitForSelector('.first-steps', { hidden: true });
  expect(simulator.log.entries).toEqual([]);
  expect(browser.consoleMessages.map(({ text }) => text)).toEqual([
    expect.stringContaining('Content Security Policy directive: "connect-src \'none\'"'),
    expect.stringContaining("violates the document's Content Security Policy"),
  ]);
  await first.close();

  const second = await openChromiumTestbed({ userDataDir });
  running = second;
  const again = await second.browser.openExtensionPage('options.html');
  await again.waitForSelector('.empty');
  await clickButton(again, 'Show the first steps');
  await again.waitForSelector('.first-step.done');
  expect(await optionsIn(second.browser)).toHaveLength(1);
});

async function clickLink(page: Page, words: string): Promise<void> {
  await page.locator(`::-p-xpath(//a[normalize-space()="${words}"])`).click();
}
