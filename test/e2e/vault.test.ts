import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Chromium } from './driver/chromium.ts';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { addCredential } from './testbed/credentials.ts';
import { filesHolding } from './testbed/folder-search.ts';
import { idsRead, newestSession } from './testbed/simulated.ts';
import { openChromiumTestbed, type Testbed } from './testbed/testbed.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

const passphrase = 'planted passphrase of the browser test';

let profile = '';
let running: Testbed<Chromium> | undefined;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'vault-profile-'));
});
afterEach(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens a browser with this profile, which is kept when the browser closes. */
async function openBrowser(): Promise<Testbed<Chromium>> {
  await running?.close();
  running = await openChromiumTestbed({ userDataDir: profile });
  return running;
}

const vaultAt = (options: Page, state: string) => options.waitForSelector(`.vault[data-vault=${state}]`);

async function unlock(options: Page, typed: string): Promise<void> {
  await options.type('[aria-label=Unlock] [name=passphrase]', typed);
  await clickButton(options, 'Unlock');
}

/** Opens the options page, remembers the credentials and unlocks them. */
async function remember({ browser }: Testbed<Chromium>): Promise<Page> {
  const options = await browser.openExtensionPage('options.html');
  await vaultAt(options, 'off');
  await options.click('.vault .switch input');
  await options.type('[name=passphrase]', passphrase);
  await options.type('[name=passphrase-again]', passphrase);
  await clickButton(options, 'Encrypt and remember');
  await vaultAt(options, 'unlocked');
  return options;
}

test('A remembered credential survives a restart, unlocks only with its passphrase, and is nowhere on disk in plain text.', async () => {
  const first = await openBrowser();
  const { username, password, host } = first.simulator.shopAccount;
  const secrets = [password, passphrase, username];
  await addCredential(first, { label: 'Remembered shop' });

  await remember(first);

  const second = await openBrowser();
  await second.browser.grantHost(`https://${host}/*`);
  const options = await second.browser.openExtensionPage('options.html');
  await vaultAt(options, 'locked');
  const row = await options.waitForSelector('li.credential.locked');
  expect(await row?.evaluate((item) => item.textContent)).toMatch(/Remembered shop.*Locked/);

  // The session is found but not read, and the popup says why and where to go.
  const checkout = await openCheckout(second);
  let popup = await second.browser.clickToolbar(checkout);
  expect((await viewAt(popup, 'failed')).failure).toBe('vault-locked');
  expect(idsRead(second.simulator)).toEqual([]);
  await popup.close();

  await options.bringToFront();
  await unlock(options, 'not the passphrase');
  await options.waitForFunction(() => document.body.textContent?.includes('Wrong passphrase.'));
  // After a wrong passphrase there is a pause of one second. An attempt during the pause is not checked.
  await options.$eval('[aria-label=Unlock] [name=passphrase]', (field) => {
    if (field instanceof HTMLInputElement) field.value = '';
  });
  await options.waitForFunction(
    `chrome.storage.session.get('vault:attempts').then((stored) => stored['vault:attempts'].notBefore < Date.now())`,
    { polling: 100 },
  );
  await unlock(options, passphrase);
  await vaultAt(options, 'unlocked');

  await checkout.bringToFront();
  popup = await second.browser.clickToolbar(checkout);
  expect((await viewAt(popup, 'shown', 'failed')).values.order_amount).toBe('€124.66');
  expect(idsRead(second.simulator)).toEqual([newestSession(second.simulator).id]);

  // The worker stops, but the vault stays unlocked.
  await second.browser.killWorker();
  await clickButton(popup, 'Read again');
  await viewWhere(popup, 'the second read', () => idsRead(second.simulator).length === 2);
  await viewAt(popup, 'shown');
  await popup.close();

  await options.bringToFront();
  await clickButton(options, 'Lock now');
  await vaultAt(options, 'locked');
  expect(await options.evaluate(() => chrome.storage.session.get(null).then(JSON.stringify))).not.toContain(
    password,
  );
  for (const secret of secrets) expect(filesHolding(profile, secret), `${secret}, running`).toEqual([]);
  expect(second.browser.consoleMessages).toEqual([]);

  await second.close();
  running = undefined;
  for (const secret of secrets) expect(filesHolding(profile, secret), `${secret}, closed`).toEqual([]);
  // The search works: it finds labels, which are in plain text, and reads the files.
  expect(filesHolding(profile, 'Remembered shop')).not.toEqual([]);
});

test('A lock aborts the running request and clears what was shown.', async () => {
  const testbed = await openBrowser();
  const { browser, simulator } = testbed;
  await addCredential(testbed, { label: 'Remembered shop' });
  const options = await remember(testbed);
  const popup = await browser.clickToolbar(await openCheckout(testbed));
  expect((await viewAt(popup, 'shown')).text).toContain('€124.66');

  // The answer is delayed so long that only the lock can end the read as locked.
  simulator.nextRead({ kind: 'delay', milliseconds: 60_000 });
  await clickButton(popup, 'Read again');
  await viewWhere(popup, 'the second request', () => idsRead(simulator).length === 2);
  // The popup would close if the options page came to the front.
  await options.$$eval('.vault button', (buttons) =>
    buttons.find((button) => button.textContent === 'Lock now')?.click(),
  );

  const view = await viewAt(popup, 'failed');
  expect(view.failure).toBe('vault-locked');
  expect(view.text).not.toContain('€124.66');
  expect(idsRead(simulator)).toHaveLength(2);
  expect(browser.consoleMessages).toEqual([]);
});
