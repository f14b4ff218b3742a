import { expect, test } from 'vitest';
import type { IntegrationName } from '../simulator/shop/integrations.ts';
import { authorize, openCheckout } from './testbed/checkout.ts';
import { addCredential } from './testbed/credentials.ts';
import { firefoxSuite } from './testbed/firefox-suite.ts';
import { accountAt, apiCalls, idsRead, newestSession } from './testbed/simulated.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

const testbed = firefoxSuite();

test.for<[IntegrationName, RegExp]>([
  ['inline', /in window\.checkoutConfig\.payment\.klarna_kp\.client_token/],
  ['input', /in input#kp_client_token/],
  ['storage', /in sessionStorage\.checkout-payment → clientToken/],
  ['cookie', /in cookie klarna\w+/],
])('a session kept as "%s" is found, read immediately and shown', async ([integration, place]) => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const checkout = await openCheckout(testbed(), integration);
  const session = newestSession(simulator);

  const view = await viewAt(await browser.clickToolbar(checkout), 'shown', 'failed', 'nothing-found');

  expect(view).toMatchObject({ state: 'shown', sessions: [session.id] });
  expect(view.values).toMatchObject({ status: 'Incomplete', order_amount: '€124.66' });
  expect(view.text).toMatch(place);
  expect(view.text).not.toContain(session.clientToken);
  const { username, password } = simulator.shopAccount;
  expect(apiCalls(simulator)).toMatchObject([
    {
      method: 'GET',
      host: 'api.playground.klarna.com',
      path: `/payments/v1/sessions/${session.id}`,
      headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
    },
  ]);
  expect(Object.keys(apiCalls(simulator)[0]?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(origin|cookie|referer)$/)]),
  );
});

test('the shopper’s data is shown only on request', async () => {
  const { browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const checkout = await openCheckout(testbed(), 'inline', '&confirm');
  await authorize(checkout);
  const popup = await browser.clickToolbar(checkout);
  const masked = await viewWhere(
    popup,
    'the authorized session',
    ({ values }) => values.status === 'Authorized',
  );
  expect(masked.values['billing_address.given_name']).toMatch(/^••••• [A-Z] \(5–9 characters\)$/);
  expect(await popup.evaluate(() => document.documentElement.outerHTML)).not.toContain('Alice');

  await popup.click('button[aria-pressed=false]');
  const revealed = await viewWhere(popup, 'the name', ({ text }) => text.includes('Alice'));
  expect(revealed.values['billing_address.given_name']).toBe('Alice');
});

test('a credential that Klarna does not know is named as the cause', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), {
    label: 'Mistyped',
    account: { ...simulator.shopAccount, password: 'not-the-password' },
  });
  const view = await viewAt(await browser.clickToolbar(await openCheckout(testbed())), 'failed');
  expect(view.failure).toBe('unauthorized');
  expect(view.text).toContain('does not accept this credential (401)');
  expect(view.text).toContain('“Mistyped”');
  expect(apiCalls(simulator)).toHaveLength(1);
});

test('a redirect is refused, and its target gets no request', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const checkout = await openCheckout(testbed());
  simulator.everyRead({ kind: 'redirect', status: 302, location: 'https://x.klarnacdn.net/elsewhere' });
  const view = await viewAt(await browser.clickToolbar(checkout), 'failed');
  expect(view.failure).toBe('redirected');
  expect(simulator.log.entries.filter(({ path }) => path === '/elsewhere')).toEqual([]);
});

test('on a page without Klarna the popup says what was searched', async () => {
  const { browser } = testbed();
  const popup = await browser.clickToolbar(await browser.newPage('https://shop.example/blank'));
  const view = await viewAt(popup, 'nothing-found');
  expect(view.sessions).toEqual([]);
  expect(view.text).toContain('No Klarna Payments session on this page');
  expect(view.text).toMatch(/[1-9]\d* elements\b/);
});

test('without a credential for the session’s server nothing is sent', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Elsewhere', account: accountAt('api-na.playground.klarna.com') });
  const view = await viewAt(await browser.clickToolbar(await openCheckout(testbed())), 'no-credential');
  expect(view.text).toContain('No API credential for Playground · EU yet');
  expect(apiCalls(simulator)).toEqual([]);
});

test('the browser registers the popup’s keyboard shortcut', async () => {
  const options = await testbed().browser.openExtensionPage('options.html');
  expect(await options.evaluate('browser.commands.getAll()')).toMatchObject([
    {
      name: '_execute_action',
      shortcut: 'Alt+Shift+K',
      description: 'Look for payment sessions on this page',
    },
  ]);
});

test('the options page lists a credential without its secrets', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Listed shop' });
  const options = await browser.openExtensionPage('options.html');
  await options.waitForSelector('li.credential');
  const html = await options.content();
  expect(html).toContain('Listed shop');
  expect(html).toContain('PK00••••');
  expect(html).not.toContain(simulator.shopAccount.username);
  expect(html).not.toContain(simulator.shopAccount.password);
});

test('without access to the host nothing is sent, and the popup says so', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  await browser.revokeHost('https://api.playground.klarna.com/*');
  const view = await viewAt(await browser.clickToolbar(await openCheckout(testbed())), 'failed');
  expect(view.failure).toBe('host-permission-missing');
  expect(view.text).toContain('Allow access to api.playground.klarna.com');
  expect(idsRead(simulator)).not.toContain(newestSession(simulator).id);
});
