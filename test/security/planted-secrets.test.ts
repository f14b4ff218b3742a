import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chromium } from '../e2e/driver/chromium.ts';
import { clickButton } from '../e2e/testbed/buttons.ts';
import { openCheckout } from '../e2e/testbed/checkout.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { filesHolding } from '../e2e/testbed/folder-search.ts';
import { newestSession } from '../e2e/testbed/simulated.ts';
import { viewAt } from '../e2e/testbed/view.ts';
import type { Fault } from '../simulator/faults/fault.ts';
import { figure } from './figure.ts';
import { credentialIds, forgetUses, send } from './testbed/ask-worker.ts';
import { openProxiedTestbed, type ProxiedTestbed } from './testbed/proxied-testbed.ts';
import { withCredential } from './testbed/requests.ts';

const username = 'PK0000C_ca11a5eca11a5e';
const password = 'planted-password-31b2c0';
const passphrase = 'planted passphrase 8f2e11 of the error paths';
const shopper = {
  given_name: 'Plantina',
  family_name: 'Zwitscherling',
  email: 'planted-77aa@shopper.example',
};
const secrets = [username, password, passphrase];
const personal = Object.values(shopper);

/** An authorized session as text. The answers below are made from it: cut off, changed or wrapped. */
const session = JSON.stringify({
  status: 'incomplete',
  order_amount: 1000,
  purchase_currency: 'EUR',
  billing_address: { ...shopper, street_address: `${shopper.family_name} 1` },
  shipping_address: shopper,
  customer: { type: 'person', date_of_birth: '1990-01-01' },
});

const answered = (status: number, body: string, type = 'application/json'): Fault => ({
  kind: 'answer',
  status,
  headers: { 'Content-Type': type },
  body,
});

/** Every failure that an answer, or a missing answer, can cause. */
const paths: Record<string, Fault> = {
  'cut-off': answered(200, session.slice(0, -20)),
  'not-json': answered(200, `<p>${session}</p>`, 'text/html'),
  'wrong-shape': answered(200, `[${session}]`),
  'too-deep': answered(200, `${'{"a":'.repeat(100)}${session}${'}'.repeat(100)}`),
  'too-large': answered(200, session.replace('}', `,"merchant_data":"${'x'.repeat(3_000_000)}"}`)),
  forbidden: { kind: 'forbidden' },
  'session-not-found': { kind: 'not-found' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 5 },
  'server-error': { kind: 'server-error' },
  'unexpected-status': { kind: 'unknown-code' },
  unauthorized: answered(401, session),
  redirected: { kind: 'redirect', status: 302, location: 'https://foreign.example/' },
  unreachable: { kind: 'reset' },
};

let profile = '';
let running: ProxiedTestbed<Chromium> | undefined;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'planted-profile-'));
  running = await openProxiedTestbed('chromium', { userDataDir: profile });
});
afterAll(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('After any failure, no secret and no data of a shopper is found anywhere.', async () => {
  if (running === undefined) throw new Error('The testbed is not open.');
  const { simulator, browser } = running;
  const account = simulator.shopAccount;
  // The simulator does not know this account. Each fault determines the answer.
  await addCredential(running, { label: 'Planted', account: { ...account, username, password } });
  const options = await browser.openExtensionPage('options.html');
  await remember(options);

  const hits: string[] = [];
  const look = (where: string, text: string, words: readonly string[]) => {
    for (const word of words) if (text.includes(word)) hits.push(`${word} in ${where}`);
  };
  const checkout = await openCheckout(running);
  for (const [kind, fault] of Object.entries(paths)) {
    simulator.clearFaults();
    simulator.everyRead(fault);
    await forgetUses(options);
    const popup = await browser.clickToolbar(checkout);
    expect((await viewAt(popup, 'failed', 'shown')).failure).toBe(kind);
    look(`the popup after ${kind}`, await wholePage(popup), [...secrets, ...personal]);
    look(`the copied text after ${kind}`, await copied(popup), [...secrets, ...personal]);
    await popup.close();
  }

  // Failures that no answer causes: a missing permission, an invalid id, a locked vault, a paused read.
  const { Planted: credentialId = '' } = await credentialIds(options);
  const replies: unknown[] = [];
  const ask = async (type: string, request?: unknown) =>
    replies.push(await send(options, request === undefined ? { type } : { type, request }));
  const read = (session_id: string) => ask('readSession', { session_id, credentialId });
  simulator.clearFaults();
  await read('../../planted');
  for (let turn = 0; turn < 8; turn++) await read(newestSession(simulator).id);
  await ask('testCredential', { id: credentialId });
  await ask('saveCredential', { label: password, username, password });
  await ask('unlockVault', { passphrase: `${passphrase} mistyped` });
  await ask('changePassphrase', { current: `${passphrase} mistyped`, next: 'too short' });
  await ask('importVault', { text: `{"planted":"${password}"}`, passphrase });
  await ask('listCredentials');
  await ask('exportVault');
  await ask('vaultStatus');
  await browser.revokeHost(`https://${account.host}/*`);
  await read(newestSession(simulator).id);
  await ask('lockVault');
  await read(newestSession(simulator).id);
  await ask('nonsense', { password });
  look('the replies of the worker', JSON.stringify(replies), [...secrets, ...personal]);

  const { panel } = await browser.openPanel(checkout, 'Klarna');
  await viewAt(panel, 'failed', 'choosing', 'no-credential');
  look('the panel', await panel.content(), [...secrets, ...personal]);
  const optionsPage = await wholePage(options);
  expect(optionsPage).toContain('Planted');
  look('the options page', optionsPage, secrets);
  look('storage', await storedOnDisk(options), [...secrets, ...personal]);
  look('the console', browser.consoleWords.join('\n'), [...secrets, ...personal]);
  look('errors in the console', JSON.stringify(browser.consoleMessages), [...secrets, ...personal]);
  const sent = withCredential(running).length;
  const entries = simulator.log.entries.map(({ headers: { authorization: _, ...rest }, ...entry }) => ({
    ...entry,
    username: null,
    headers: rest,
  }));
  look('a request apart from its authorization header', JSON.stringify(entries), [...secrets, ...personal]);
  expect(sent).toBeGreaterThan(Object.keys(paths).length);

  await running.close();
  running = undefined;
  for (const word of [...secrets, ...personal]) {
    for (const file of filesHolding(profile, word)) hits.push(`${word} in ${file}`);
  }
  // The search works: it finds the label, which is stored in plain text.
  expect(filesHolding(profile, 'Planted')).not.toEqual([]);
  figure('F4', {
    measured: `${hits.length} after ${Object.keys(paths).length + 8} error paths${hits[0] ? `: ${hits[0]}` : ''}`,
    ok: hits.length === 0,
  });
});

async function remember(options: Page): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector('.vault[data-vault=off]');
  await options.click('.switch input');
  await options.type('[name=passphrase]', passphrase);
  await options.type('[name=passphrase-again]', passphrase);
  await clickButton(options, 'Encrypt and remember');
  await options.waitForSelector('.vault[data-vault=unlocked]');
}

/** Everything in a page: its elements, and the values of its fields. */
function wholePage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
  });
}

/** Clicks every button that copies, including those in the share dialog. Returns the copied texts. */
function copied(popup: Page): Promise<string> {
  return popup.evaluate(async () => {
    const texts: string[] = [];
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void texts.push(text),
    });
    const drawn = () => new Promise((resolve) => setTimeout(resolve, 30));
    const press = async (words: RegExp): Promise<number> => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')].filter((button) =>
        words.test(button.getAttribute('aria-label') ?? button.innerText),
      );
      for (const button of buttons) button.click();
      await drawn();
      return buttons.length;
    };
    await press(/^Copy/);
    if ((await press(/^Share/)) === 0) throw new Error('There is no Share button.');
    // The dialog is loaded on demand. The time limit of the test ends this wait.
    const inDialog = () => [...document.querySelectorAll<HTMLElement>('dialog [type=radio]')];
    while (inDialog().length === 0) await drawn();
    const kinds = inDialog();
    const before = texts.length;
    for (const kind of kinds) {
      kind.click();
      await drawn();
      await press(/^Copy$/);
    }
    if (texts.length === before) throw new Error('Nothing was shared.');
    return texts.join('\n');
  });
}

/** All storage areas except those in memory. */
function storedOnDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const areas = [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)];
    return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }]);
  });
}
