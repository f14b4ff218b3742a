import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { buildHash } from '../../build/build-hash.ts';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential } from './testbed/credentials.ts';
import { apiCalls } from './testbed/simulated.ts';
import { builds } from './testbed/testbed.ts';

const host = 'api.playground.klarna.com';
const testbed = chromiumSuite({ expected: ({ source }) => source === 'network' });

/** Waits until a part of “About this build” has so many rows, and returns them. */
async function rows(options: Page, part: string, wanted: (rows: string[]) => boolean): Promise<string[]> {
  const read = () =>
    options.evaluate(
      (part) =>
        [...document.querySelectorAll<HTMLElement>('.about-part')]
          .filter((section) => section.querySelector('h3')?.textContent?.startsWith(part))
          .flatMap((section) => [...section.querySelectorAll('li')].map((row) => row.innerText)),
      part,
    );
  await options.waitForSelector('.about-part');
  await expect.poll(read).toSatisfy(wanted);
  return read();
}

const named = (rows: readonly string[]) => rows.map((row) => row.split('\n')[0]);

test('Two reads are counted as two requests to that host, as many as the host received.', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Counted' });
  const options = await browser.openExtensionPage('options.html');
  expect(await rows(options, 'Requests', (rows) => rows.length === 0)).toEqual([]);

  for (const count of [1, 2]) {
    await clickButton(options, 'Test');
    await expect.poll(() => apiCalls(simulator).length).toBe(count);
    await options.waitForFunction(() => document.body.innerText.includes('Probably accepted'));
    await options.reload();
    await options.waitForSelector('li.credential');
  }
  expect(await rows(options, 'Requests', (rows) => rows.length > 0)).toEqual([`${host}\n2 requests`]);

  // After the redirect, the address is requested again without the credential.
  simulator.everyRead({ kind: 'redirect', status: 302, location: 'https://elsewhere.example/' });
  await clickButton(options, 'Test');
  await expect.poll(() => apiCalls(simulator).length).toBe(4);
  await clickButton(options, 'Refresh');
  expect(await rows(options, 'Requests', ([row]) => !row?.includes('2 '))).toEqual([`${host}\n4 requests`]);
});

test('A permission is listed with its reason while it is granted.', async () => {
  const { browser } = testbed();
  const pattern = `https://${host}/*`;
  await browser.grantHost(pattern);
  const options = await browser.openExtensionPage('options.html');
  const held = await rows(options, 'Current permissions', (rows) => rows.length > 0);
  expect(named(held)).toEqual(['activeTab', 'alarms', 'devtools', pattern, 'scripting', 'storage'].sort());
  expect(held.join()).not.toContain('Unexpected');

  await options.evaluate(`chrome.permissions.remove({ origins: ['${pattern}'] })`);
  await clickButton(options, 'Refresh');
  expect(named(await rows(options, 'Current permissions', (rows) => rows.length < held.length))).toEqual([
    'activeTab',
    'alarms',
    'devtools',
    'scripting',
    'storage',
  ]);
});

test('Stored items are listed by their keys, including unknown ones, and never with their content.', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Stored' });
  const options = await browser.openExtensionPage('options.html');
  // With a credential, the greeting is over, and that is stored.
  await until('the greeting to be over', () =>
    options.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings?.greeted)`),
  );
  await options.evaluate(`chrome.storage.local.set({ 'left-behind': 'content-sentinel' })`);
  await clickButton(options, 'Refresh');
  const stored = await rows(options, 'Stored', (rows) => rows.length === 3);
  expect(named(stored)).toEqual([expect.stringMatching(/^credential:… × 1/), 'settings', 'left-behind']);
  expect(stored[2]).toContain('Unexpected');
  const page = await options.content();
  expect(page).not.toContain('content-sentinel');
  expect(page).not.toContain(simulator.shopAccount.password);
  await options.evaluate(`chrome.storage.local.clear()`);
});

test('The hash is that of the files that were loaded.', async () => {
  const options = await testbed().browser.openExtensionPage('options.html');
  const shown = await options.waitForSelector('.about-hash code');
  expect(await shown?.evaluate((code) => code.textContent)).toBe(await buildHash(builds.chrome));
});
