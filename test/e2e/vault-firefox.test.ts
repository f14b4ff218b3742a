import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Firefox } from './driver/firefox.ts';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { addCredential } from './testbed/credentials.ts';
import { databasesHolding } from './testbed/database-search.ts';
import { filesHolding } from './testbed/folder-search.ts';
import { idsRead, newestSession } from './testbed/simulated.ts';
import { openFirefoxTestbed, type Testbed } from './testbed/testbed.ts';
import { viewAt } from './testbed/view.ts';

const passphrase = 'planted passphrase of the Firefox test';

let profile = '';
let running: Testbed<Firefox> | undefined;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'vault-firefox-'));
});
afterEach(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens a browser with this profile, which is kept when the browser closes. */
async function openBrowser(): Promise<Testbed<Firefox>> {
  await running?.close();
  running = await openFirefoxTestbed({ userDataDir: profile });
  return running;
}

const vaultAt = (options: Page, state: string) => options.waitForSelector(`.vault[data-vault=${state}]`);

test('In Firefox, a remembered credential survives a restart, unlocks only with its passphrase, and is nowhere on disk in plain text.', async () => {
  const first = await openBrowser();
  const { username, password, host } = first.simulator.shopAccount;
  const secrets = [password, passphrase, username];
  await addCredential(first, { label: 'Remembered shop' });
  let options = await first.browser.openExtensionPage('options.html');
  await vaultAt(options, 'off');
  await options.click('.switch input');
  await options.type('[name=passphrase]', passphrase);
  await options.type('[name=passphrase-again]', passphrase);
  await clickButton(options, 'Encrypt and remember');
  await vaultAt(options, 'unlocked');

  const second = await openBrowser();
  await second.browser.grantHost(`https://${host}/*`);
  options = await second.browser.openExtensionPage('options.html');
  await vaultAt(options, 'locked');
  expect(await options.$eval('li.credential.locked', (row) => row.textContent)).toContain('Remembered shop');

  // The session is found but not read, and the popup says why.
  const checkout = await openCheckout(second);
  let popup = await second.browser.clickToolbar(checkout);
  expect((await viewAt(popup, 'failed')).failure).toBe('vault-locked');
  expect(idsRead(second.simulator)).toEqual([]);
  await popup.close();

  await options.bringToFront();
  await options.type('[aria-label=Unlock] [name=passphrase]', passphrase);
  await clickButton(options, 'Unlock');
  await vaultAt(options, 'unlocked');
  popup = await second.browser.clickToolbar(checkout);
  expect((await viewAt(popup, 'shown', 'failed')).values.order_amount).toBe('€124.66');
  expect(idsRead(second.simulator)).toEqual([newestSession(second.simulator).id]);
  await popup.close();

  await options.bringToFront();
  await clickButton(options, 'Lock now');
  await vaultAt(options, 'locked');
  const memory = await options.evaluate(() => chrome.storage.session.get(null).then(JSON.stringify));
  expect(memory).not.toContain(password);
  for (const secret of secrets) expect(filesHolding(profile, secret), `${secret}, running`).toEqual([]);
  await second.close();
  running = undefined;
  for (const secret of secrets) {
    expect(filesHolding(profile, secret), `${secret}, closed`).toEqual([]);
    expect(databasesHolding(profile, secret), `${secret}, in a database`).toEqual([]);
  }
  // The search works: it finds the label, which is in plain text, in the storage and in its copy.
  expect(databasesHolding(profile, 'Remembered shop')).toHaveLength(2);
});
