import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential, fillCredentialForm } from './testbed/credentials.ts';
import { accountAt, apiCalls } from './testbed/simulated.ts';
import { openChromiumTestbed } from './testbed/testbed.ts';

/** Chromium writes every refused request to the console of the page or worker that sent it. */
const isNetworkLine = ({ source }: { source: string }) => source === 'network';

const playground = 'https://api.playground.klarna.com/*';
const absentSession = '/payments/v1/sessions/00000000-0000-0000-0000-000000000000';

describe('the options page', () => {
  const testbed = chromiumSuite({ expected: isNetworkLine });

  beforeEach(() => testbed().browser.grantHost(playground));

  test('lists a credential without its secrets, which are nowhere in the page', async () => {
    const { simulator, browser } = testbed();
    const { username, password } = simulator.shopAccount;
    const options = await browser.openExtensionPage('options.html');
    await fillCredentialForm(options, 'Demo shop', simulator.shopAccount);
    await clickButton(options, 'Save credential');

    const row = await listed(options, 'Demo shop');
    expect(row).toContain('Playground · EU');
    expect(row).toContain('PK00••••');
    expect(row).toContain('api.playground.klarna.com');
    await options.waitForFunction(() => document.body.innerText.includes('Access to api.playground'));
    expect(await pageContent(options)).not.toContain(password);
    expect(await pageContent(options)).not.toContain(username);

    const again = await browser.openExtensionPage('options.html');
    await listed(again, 'Demo shop');
    expect(await pageContent(again)).not.toContain(password);
    expect(apiCalls(simulator)).toEqual([]);
  });

  test.for([
    {
      what: 'a space after the password',
      changes: { password: 'sample-eu-playground ' },
      field: 'password',
      words: 'Remove the space or line break at the end',
    },
    {
      what: 'a live key for the playground',
      changes: { password: 'klarna_live_api_sample-not-a-key' },
      field: 'password',
      words: 'This is a live key',
    },
    {
      what: 'a client identifier',
      changes: { username: 'klarna_test_client_sample' },
      field: 'username',
      words: 'This is a client identifier',
    },
    {
      what: 'no user name',
      changes: { username: '' },
      field: 'username',
      words: 'Enter the user name',
    },
  ])('refuses $what and keeps the input', async ({ changes, field, words }) => {
    const { simulator, browser } = testbed();
    const typed = { ...simulator.shopAccount, ...changes };
    const options = await browser.openExtensionPage('options.html');
    await fillCredentialForm(options, 'Refused shop', typed);
    await clickButton(options, 'Save credential');

    await options.waitForSelector(`[name=${field}][aria-invalid=true]`);
    expect(await options.$eval(`#credential-${field}-help`, (help) => help.textContent)).toContain(words);
    expect(await options.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(field);
    expect(await formValues(options)).toMatchObject({
      label: 'Refused shop',
      environment: 'playground',
      region: 'eu',
      username: typed.username,
      password: typed.password,
    });
    expect(await options.$('li.credential')).toBeNull();
    expect(await storedKeys(options)).toEqual([]);
  });

  test('saves a refused credential after it is corrected', async () => {
    const { simulator, browser } = testbed();
    const options = await browser.openExtensionPage('options.html');
    await fillCredentialForm(options, 'Corrected shop', { ...simulator.shopAccount, username: '' });
    await clickButton(options, 'Save credential');
    await options.waitForSelector('[name=username][aria-invalid=true]');
    await options.type('[name=username]', simulator.shopAccount.username);
    await clickButton(options, 'Save credential');
    await listed(options, 'Corrected shop');
    expect(await formValues(options)).toMatchObject({ label: '', username: '', password: '' });
  });

  test('removes a credential after a confirmation', async () => {
    const { browser } = testbed();
    await addCredential(testbed(), { label: 'First' });
    await addCredential(testbed(), { label: 'Second' });
    const options = await browser.openExtensionPage('options.html');
    await listed(options, 'First');

    await options.click('[aria-label="Remove First"]');
    await options.waitForSelector('[aria-label="Really remove First"]');
    expect(await labels(options)).toEqual(['First', 'Second']);
    // Cancelled first.
    await options.focus('[name=label]');
    await options.waitForSelector('[aria-label="Remove First"]');

    await options.click('[aria-label="Remove First"]');
    await options.click('[aria-label="Really remove First"]');
    await until('one credential to be left', async () => (await labels(options)).length === 1);
    expect(await labels(options)).toEqual(['Second']);
    expect(await storedKeys(options)).toHaveLength(1);
  });

  test('shows changes made in another options page', async () => {
    const { browser } = testbed();
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('form [name=password]');
    await addCredential(testbed(), { label: 'From elsewhere' });
    await listed(options, 'From elsewhere');
  });

  test.for([
    { password: 'sample-eu-playground', words: 'Probably accepted' },
    { password: 'not-the-password', words: 'Refused (401)' },
  ])('tests a credential: $words', async ({ password, words }) => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Tested', account: { ...simulator.shopAccount, password } });
    const options = await browser.openExtensionPage('options.html');
    await listed(options, 'Tested');
    const sessionsBefore = simulator.sessions().length;

    await clickButton(options, 'Test');
    await options.waitForFunction((words) => document.body.innerText.includes(words), {}, words);

    expect(apiCalls(simulator)).toMatchObject([
      { method: 'GET', host: 'api.playground.klarna.com', path: absentSession },
    ]);
    expect(simulator.sessions()).toHaveLength(sessionsBefore);
  });

  test('says that a test had no result if the answer says nothing about the credential', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Tested' });
    const options = await browser.openExtensionPage('options.html');
    await listed(options, 'Tested');
    simulator.everyRead({ kind: 'unavailable' });
    await clickButton(options, 'Test');
    await options.waitForFunction(() => document.body.innerText.includes('No result.'));
    expect(await options.evaluate(() => document.body.innerText)).toContain('Klarna’s server failed (503)');
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('requests the credential’s host and no other', async () => {
    const { browser } = testbed();
    // The browser would grant each of these.
    const others = ['api-na.playground', 'api-oc.playground', 'api-na'].map(
      (name) => `https://${name}.klarna.com/*`,
    );
    for (const pattern of others) await browser.preapproveHost(pattern);
    const options = await browser.openExtensionPage('options.html');
    expect(await grantedOrigins(options)).toEqual([playground]);
    await fillCredentialForm(options, 'American shop', accountAt('api-na.playground.klarna.com'));
    await clickButton(options, 'Save credential');
    await listed(options, 'American shop');
    await until('the host to be granted', async () => (await grantedOrigins(options)).length > 1);
    expect((await grantedOrigins(options)).sort()).toEqual([others[0], playground]);
  });

  test('is filled in from its address, with valid values only', async () => {
    const { browser } = testbed();
    const filled = await browser.openExtensionPage('options.html?environment=production&region=oc');
    expect(await formValues(filled)).toMatchObject({ environment: 'production', region: 'oc', password: '' });
    const nonsense = await browser.openExtensionPage(
      'options.html?environment=constructor&region=%3Cscript%3E&password=x&label=%3Cimg%20src%3Dx%3E',
    );
    expect(await formValues(nonsense)).toEqual({
      label: '',
      environment: 'playground',
      region: 'eu',
      username: '',
      password: '',
    });
  });

  test('shows a label that looks like markup as text', async () => {
    const { simulator, browser } = testbed();
    const label = '<img src=x onerror=alert(1)>';
    const options = await browser.openExtensionPage('options.html');
    await fillCredentialForm(options, label, simulator.shopAccount);
    await clickButton(options, 'Save credential');
    await listed(options, label);
    expect(await options.$('li.credential img')).toBeNull();
  });
});

describe('the worker', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('cannot be reached by a web page, not even by one that knows the extension’s id', async () => {
    const { simulator, browser } = testbed();
    const page = await browser.newPage('https://shop.example/checkout?integration=inline');
    const reached = await page.evaluate(async (id) => {
      const api: unknown = Reflect.get(globalThis, 'chrome');
      const runtime: unknown =
        typeof api === 'object' && api !== null ? Reflect.get(api, 'runtime') : undefined;
      if (typeof runtime !== 'object' || runtime === null) return 'there is no runtime';
      const send: unknown = Reflect.get(runtime, 'sendMessage');
      if (typeof send !== 'function') return 'there is no sendMessage';
      const answer: unknown = await Reflect.apply(send, runtime, [id, { type: 'listCredentials' }]);
      return JSON.stringify(answer);
    }, browser.extensionId);
    expect(reached).toBe('there is no runtime');
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('has no file that a web page can load', async () => {
    const { browser } = testbed();
    const page = await browser.newPage('https://shop.example/blank');
    for (const path of ['popup.html', 'options.html', 'background.js', 'manifest.json']) {
      const loaded = await page.evaluate(
        (address) =>
          fetch(address).then(
            () => true,
            () => false,
          ),
        `chrome-extension://${browser.extensionId}/${path}`,
      );
      expect(loaded).toBe(false);
    }
  });

  test('refuses unknown and malformed messages', async () => {
    const { simulator, browser } = testbed();
    const page = await browser.openExtensionPage('options.html');
    const ask = (message: unknown) => page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
    expect(await ask({ type: 'constructor' })).toEqual({ ok: false, code: 'unknown-message' });
    expect(await ask({ type: 'fetch', request: { url: 'https://shop.example/' } })).toEqual({
      ok: false,
      code: 'unknown-message',
    });
    expect(
      await ask({
        type: 'readSession',
        request: { session_id: 'x', credentialId: 'y', host: 'shop.example' },
      }),
    ).toEqual({ ok: false, code: 'invalid-request' });
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('never returns a password or a user name', async () => {
    const { simulator, browser } = testbed();
    const page = await browser.openExtensionPage('options.html');
    const answer = await page.evaluate(`chrome.runtime.sendMessage({ type: 'listCredentials' })`);
    expect(JSON.stringify(answer)).toContain('Shop');
    expect(JSON.stringify(answer)).not.toContain(simulator.shopAccount.password);
    expect(JSON.stringify(answer)).not.toContain(simulator.shopAccount.username);
  });
});

describe('a profile that is kept after the browser closes', () => {
  let userDataDir = '';
  beforeEach(async () => {
    userDataDir = await mkdtemp(join(tmpdir(), 'profile-'));
  });
  afterEach(() => rm(userDataDir, { recursive: true, force: true }));

  test('has no part of a credential, which is gone after a restart', async () => {
    const first = await openChromiumTestbed({ userDataDir });
    const { password } = first.simulator.shopAccount;
    await addCredential(first, { label: 'Until the end' });
    await first.close();
    expect(await filesThatHold(userDataDir, [password, 'Until the end'])).toEqual([]);

    const second = await openChromiumTestbed({ userDataDir });
    const options = await second.browser.openExtensionPage('options.html');
    await options.waitForSelector('.empty');
    expect(await options.$('li.credential')).toBeNull();
    await second.close();
  });
});

/** Waits for the credential's row and returns its text. */
async function listed(options: Page, label: string): Promise<string> {
  return until(`"${label}" to be listed`, () =>
    options.evaluate(
      (label) =>
        [...document.querySelectorAll<HTMLElement>('li.credential')].find((row) =>
          row.innerText.includes(label),
        )?.innerText,
      label,
    ),
  );
}

function labels(options: Page): Promise<string[]> {
  return options.$$eval('li.credential .value:not(.mono)', (values) =>
    values.map((value) => value.textContent ?? ''),
  );
}

/** The document and all values of its fields. */
function pageContent(page: Page): Promise<string> {
  return page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map((control) =>
      control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '',
    );
    return [document.documentElement.outerHTML, ...typed].join('\n');
  });
}

function formValues(options: Page): Promise<Record<string, unknown>> {
  return options.$eval('form', (form) =>
    form instanceof HTMLFormElement ? Object.fromEntries(new FormData(form)) : {},
  );
}

async function storedKeys(options: Page): Promise<unknown> {
  return options.evaluate('chrome.storage.session.get(null).then(Object.keys)');
}

async function grantedOrigins(options: Page): Promise<string[]> {
  return options.evaluate(() => {
    return chrome.permissions.getAll().then(({ origins = [] }) => origins);
  });
}

/** The files in a folder that contain one of the texts, in UTF-8 or UTF-16. */
async function filesThatHold(folder: string, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(20);
  const holding: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    if (wanted.some((text) => bytes.includes(text))) holding.push(file);
  }
  return holding;
}
