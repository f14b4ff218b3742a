import type { Page } from 'puppeteer-core';
import type { Account } from '../../simulator/accounts.ts';
import { apiServerAt } from '../../simulator/hosts.ts';
import type { Chromium } from '../driver/chromium.ts';
import type { Firefox } from '../driver/firefox.ts';
import type { Testbed } from './testbed.ts';

export interface CredentialChoice {
  label: string;
  /** Default: the account of the sample shop. */
  account?: Account;
  /** `grant` (the default) grants the host permission first. `leave` does not change it. */
  access?: 'grant' | 'leave';
}

/** Fills in the form for an API credential like a developer, and waits until the credential is listed. */
export async function addCredential(
  { simulator, browser }: Testbed<Chromium | Firefox>,
  { label, account = simulator.shopAccount, access = 'grant' }: CredentialChoice,
): Promise<void> {
  const pattern = `https://${account.host}/*`;
  const options = await browser.openExtensionPage('options.html');
  const has = await options.evaluate(`chrome.permissions.contains({ origins: ['${pattern}'] })`);
  if (access === 'grant' && has !== true) await browser.grantHost(pattern);
  await options.bringToFront();
  await fillCredentialForm(options, label, account);
  await options.click('.credential-form button[type=submit]');
  await options.waitForFunction(
    (label) =>
      [...document.querySelectorAll('li.credential')].some((row) => row.textContent?.includes(label)),
    {},
    label,
  );
  await options.close();
}

/** Types an account into the form without submitting it. */
export async function fillCredentialForm(options: Page, label: string, account: Account): Promise<void> {
  const server = apiServerAt(account.host);
  if (server === undefined) throw new Error(`${account.host} is not an API host.`);
  await options.waitForSelector('form [name=password]');
  await choose(options, 'environment', server.environment);
  await choose(options, 'region', server.region);
  await options.type('[name=label]', label);
  await options.type('[name=username]', account.username);
  await options.type('[name=password]', account.password);
}

/** Environment and region may be drop-down lists or radio buttons. */
async function choose(options: Page, name: string, value: string): Promise<void> {
  const radio = await options.$(`input[type=radio][name=${name}][value=${value}]`);
  if (radio) await radio.click();
  else await options.select(`select[name=${name}]`, value);
}
