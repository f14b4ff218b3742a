import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { StoredSession } from '../simulator/api/session-store.ts';
import type { IntegrationName } from '../simulator/shop/integrations.ts';
import { patient } from './driver/patient.ts';
import { until } from './driver/until.ts';
import { clickAway, clickButton } from './testbed/buttons.ts';
import { authorize, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential } from './testbed/credentials.ts';
import { accountAt, apiCalls, idsRead, newestSession } from './testbed/simulated.ts';
import { readView, viewAt, viewWhere } from './testbed/view.ts';

describe('with the credential of the shop', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test.for<[IntegrationName, RegExp]>([
    ['inline', /in window\.checkoutConfig\.payment\.klarna_kp\.client_token and 1 other place/],
    ['input', /in input#kp_client_token/],
    ['data', /in div#klarna-settings\[data-klarna\] → klarnaClientToken/],
    ['html-fragment', /in input#kp_client_token/],
    ['storage', /in sessionStorage\.checkout-payment → clientToken/],
    ['json-script', /in script#checkout-data → paymentSession\.clientToken/],
    ['cookie', /in cookie klarna\w+ and 1 other place/],
  ])('a session kept as "%s" is found, read immediately and shown', async ([integration, place]) => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), integration);
    const session = newestSession(simulator);

    const view = await viewAt(await browser.clickToolbar(checkout), 'shown', 'failed');

    expect(view.state).toBe('shown');
    expect(view.sessions).toEqual([session.id]);
    expect(view.values).toMatchObject({
      status: 'Incomplete',
      order_amount: '€124.66',
      purchase_country: 'DE',
      locale: 'de-DE',
      'order_lines[1].name': 'Wollmütze „Höstvind“',
      'order_lines[1].total_amount': '44.91',
      'payment_method_categories[0].identifier': 'pay_later',
    });
    expect(view.text).toMatch(place);
    expect(view.text).toContain('Playground · EU');
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('the browser registers the popup’s keyboard shortcut', async () => {
    const page = await testbed().browser.openExtensionPage('manifest.json');
    expect(await page.evaluate('chrome.commands.getAll()')).toMatchObject([
      { name: '_execute_action', shortcut: 'Alt+Shift+K' },
    ]);
  });

  test('the one request is a GET with Basic auth and no other data', async () => {
    const { simulator, browser } = testbed();
    // A cookie that the browser would send if it was allowed to.
    await browser.browser.setCookie({
      name: 'visited',
      value: '1',
      domain: simulator.shopAccount.host,
      secure: true,
      sameSite: 'None',
    });
    const checkout = await openCheckout(testbed());
    await viewAt(await browser.clickToolbar(checkout), 'shown');

    const calls = apiCalls(simulator);
    const { username, password } = simulator.shopAccount;
    expect(calls).toMatchObject([
      {
        method: 'GET',
        host: 'api.playground.klarna.com',
        path: `/payments/v1/sessions/${newestSession(simulator).id}`,
        query: '',
        body: '',
        status: 200,
        headers: {
          authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
          accept: 'application/json',
        },
      },
    ]);
    expect(Object.keys(calls[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(origin|cookie|referer|content-type|x-.*)$/)]),
    );
  });

  test('a bare id does not name a server, so nothing is sent before a credential is picked', async () => {
    const { simulator, browser } = testbed();
    const popup = await browser.clickToolbar(await openCheckout(testbed(), 'url'));

    const before = await viewAt(popup, 'choosing');
    const { id } = newestSession(simulator);
    expect(before.sessions).toEqual([id]);
    expect(before.text).toContain('shop.example/api/klarna/payments/v1/sessions/');
    expect(before.text).toContain('It does not say which of Klarna’s six servers has the session');
    expect(apiCalls(simulator)).toEqual([]);

    await popup.click('.credential-choice');
    expect((await viewAt(popup, 'shown')).values.order_amount).toBe('€124.66');
    expect(apiCalls(simulator)).toMatchObject([{ path: `/payments/v1/sessions/${id}` }]);
  });

  test('two sessions are listed newest first, and switching reads each of them once', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'two');
    const [older = '', newer = ''] = simulator
      .sessions()
      .slice(-2)
      .map(({ id }) => id);
    const popup = await browser.clickToolbar(checkout);
    const showsAmount = (amount: string) =>
      viewWhere(popup, `the session of ${amount}`, ({ state, values }) => {
        return state === 'shown' && values.order_amount === amount;
      });

    const first = await viewAt(popup, 'shown');
    expect(first.sessions).toEqual([newer, older]);
    expect(first.values.purchase_country).toBe('SE');
    const newerAmount = first.values.order_amount ?? '';

    await popup.click(`[data-session-id="${older}"]`);
    await showsAmount('€124.66');
    await popup.click(`[data-session-id="${newer}"]`);
    const back = await showsAmount(newerAmount);
    expect(back.sessions).toEqual([newer, older]);

    await popup.focus('[role=option][aria-selected=true]');
    await popup.keyboard.press('ArrowDown');
    await showsAmount('€124.66');
    expect(idsRead(simulator)).toEqual([newer, older]);
  });

  test('for a token that is only in a closure, the popup says that nothing was found and how to see it', async () => {
    const { simulator, browser } = testbed();
    const view = await viewAt(
      await browser.clickToolbar(await openCheckout(testbed(), 'fetch')),
      'nothing-found',
    );

    expect(view.sessions).toEqual([]);
    expect(view.text).toContain('Klarna’s library is loaded, so a session is likely to follow');
    expect(view.text).toContain('Open DevTools, tab “Klarna”, and reload');
    expect(view.text).toContain('1 frame of another site cannot be read from here');
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('on a checkout without a session the popup says what was searched, and finds a session that comes later', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'none');
    const popup = await browser.clickToolbar(checkout);

    const view = await viewAt(popup, 'nothing-found');
    expect(view.text).toContain('No Klarna Payments session on this page');
    expect(view.text).toContain('Klarna’s library is loaded');
    expect(view.text).toMatch(/1 inline script\b/);
    expect(view.text).toMatch(/[1-9]\d* elements\b/);
    expect(view.text).toMatch(/[1-9]\d* requested addresses\b/);

    await checkout.evaluate(async () => {
      const answer = await fetch('/api/klarna/session');
      sessionStorage.setItem('late', JSON.stringify(await answer.json()));
    });
    await popup.click('footer .button.primary');
    expect((await viewAt(popup, 'shown')).sessions).toEqual([newestSession(simulator).id]);
  });

  test('on a page without Klarna the popup says so', async () => {
    const { simulator, browser } = testbed();
    const view = await viewAt(
      await browser.clickToolbar(await browser.newPage('https://shop.example/blank')),
      'nothing-found',
    );
    expect(view.text).toContain('Klarna’s library is not loaded on this page.');
    expect(view.text).toContain('Go on to the payment step of the checkout');
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('a pasted client token is found and read like one on the page', async () => {
    const { browser } = testbed();
    const session = await sessionOfClosedCheckout();
    const popup = await browser.clickToolbar(await browser.newPage('https://shop.example/blank'));

    await paste(popup, `Bearer? no: ${session.clientToken}`);

    const view = await viewAt(popup, 'shown', 'choosing');
    expect(view).toMatchObject({ state: 'shown', sessions: [session.id] });
    expect(view.text).toContain('pasted text');
    expect(view.text).not.toContain(session.clientToken);
  });

  test('a pasted id asks for the credential first', async () => {
    const { simulator, browser } = testbed();
    const session = await sessionOfClosedCheckout();
    const popup = await browser.clickToolbar(await browser.newPage('https://shop.example/blank'));

    await paste(popup, session.id);
    await viewAt(popup, 'choosing');
    expect(apiCalls(simulator)).toEqual([]);
    await popup.click('.credential-choice');

    expect(await viewAt(popup, 'shown')).toMatchObject({ sessions: [session.id] });
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('for a pasted text without a session, the popup gives the reason', async () => {
    const { browser } = testbed();
    const popup = await browser.clickToolbar(await browser.newPage('https://shop.example/blank'));
    await paste(popup, 'lorem ipsum');
    await popup.waitForFunction(() =>
      document.querySelector('.paste-box [role=alert]')?.textContent?.includes('There is no payment session'),
    );
    expect((await readView(popup)).state).toBe('nothing-found');
  });

  test.for(['chrome://version/', 'options.html'])(
    '%s cannot be inspected, and that is said',
    async (address) => {
      const { browser } = testbed();
      const page = address.includes(':')
        ? await browser.newPage(address)
        : await browser.openExtensionPage(address);
      const view = await viewAt(await browser.clickToolbar(page), 'restricted-page', 'nothing-found');
      expect(view.state).toBe('restricted-page');
      expect(view.text).toContain('This page cannot be inspected');
    },
  );

  test('a read in progress is shown, and no request is sent twice', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    simulator.nextRead({ kind: 'delay', milliseconds: 1500 });
    const popup = await browser.clickToolbar(checkout);
    const reading = await viewAt(popup, 'reading');
    expect(reading.text).toContain('Reading from Klarna…');
    expect(await popup.$eval('footer .button', (button) => button.matches(':disabled'))).toBe(true);
    await viewAt(popup, 'shown');
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('the shopper’s data is on screen only after it is revealed', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'inline', '&confirm');
    const early = await viewAt(await browser.clickToolbar(checkout), 'shown');
    expect(early.text).toContain('Klarna shares customer details only after authorize()');
    expect(early.values.status).toBe('Incomplete');

    await authorize(checkout);
    const popup = await browser.clickToolbar(checkout);
    // A session that was just read is shown first, for a few seconds without another read.
    await viewAt(popup, 'shown');
    await clickButton(popup, 'Read again');
    const masked = await viewWhere(
      popup,
      'the authorized session',
      ({ values }) => values.status === 'Authorized',
    );
    expect(masked.values).toMatchObject({
      status: 'Authorized',
      'billing_address.given_name': expect.stringMatching(/^••••• [A-Z] \(5–9 characters\)$/),
    });
    const html = await popup.content();
    expect(html).not.toMatch(/Alice|alice\.test|Musterstra/);
    const { authorization, clientToken } = newestSession(simulator);
    expect(html).not.toContain(authorization?.token ?? 'no authorization token');
    expect(html).not.toContain(clientToken);

    const before = await rowsOf(popup);
    await clickButton(popup, 'Reveal');
    const revealed = await viewWhere(popup, 'the name', ({ text }) => text.includes('Alice'));
    expect(revealed.values).toMatchObject({
      'billing_address.given_name': 'Alice',
      'shipping_address.street_address': 'Musterstraße 12',
    });
    expect(await rowsOf(popup)).toEqual(before);
    await clickButton(popup, 'Hide');
    await viewWhere(popup, 'no name', ({ text }) => !text.includes('Alice'));
    expect(await popup.content()).not.toContain('Alice');

    await popup.click('[aria-label="Reveal billing_address.given_name"]');
    const one = await viewWhere(popup, 'the one name', ({ text }) => text.includes('Alice'));
    expect(one.values['shipping_address.street_address']).toMatch(/^••••• /);
    await popup.keyboard.press('Tab');
    await viewWhere(popup, 'no name', ({ text }) => !text.includes('Alice'));
  });

  test('a session with a placed order is shown as complete', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'storage');
    const { id } = newestSession(simulator);
    await checkout.click('#place-order');
    await checkout.waitForSelector('#order-id');
    const view = await viewAt(await browser.clickToolbar(checkout), 'shown');
    expect(view.sessions).toEqual([id]);
    expect(view.values.status).toBe('Complete');
  });

  test('for an expired session, the popup lists the likely causes', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    const { id } = newestSession(simulator);
    simulator.expire(id);
    const view = await viewAt(await browser.clickToolbar(checkout), 'failed');
    expect(view).toMatchObject({ failure: 'session-not-found', sessions: [id] });
    expect(view.text).toContain('The session has expired. Sessions are valid for 48 hours.');
    expect(view.text).toContain('The token names “Playground Demo Merchant”');
  });

  test('a popup that is closed during a read shows the result when it is opened again', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    simulator.nextRead({ kind: 'delay', milliseconds: 400 });
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'reading');
    await popup.close();

    const again = await browser.clickToolbar(checkout);
    expect((await viewAt(again, 'shown')).sessions).toEqual([newestSession(simulator).id]);
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  /** A session of the shop that is in no open page. */
  async function sessionOfClosedCheckout(): Promise<StoredSession> {
    const page = await openCheckout(testbed(), 'fetch');
    await page.close();
    return newestSession(testbed().simulator);
  }
});

describe('without a matching credential', () => {
  const testbed = chromiumSuite();

  test('without a credential the button opens the form with the session’s region and environment', async () => {
    const { simulator, browser } = testbed();
    const popup = await browser.clickToolbar(await openCheckout(testbed()));
    const view = await viewAt(popup, 'no-credential');
    expect(view).toMatchObject({ failure: 'no-credential', sessions: [newestSession(simulator).id] });

    await clickAway(popup, 'Add API credential for Playground · EU');
    const options = await openedOptions();
    expect(await options.$eval('[name=environment]', controlValue)).toBe('playground');
    expect(await options.$eval('[name=region]', controlValue)).toBe('eu');
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('a new credential is used at the next click', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    await viewAt(await browser.clickToolbar(checkout), 'no-credential');
    await addCredential(testbed(), { label: 'Shop' });
    expect((await viewAt(await browser.clickToolbar(checkout), 'shown')).sessions).toEqual([
      newestSession(simulator).id,
    ]);
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('credentials of other regions and environments are never tried', async () => {
    const { simulator, browser } = testbed();
    for (const host of ['api-na.playground.klarna.com', 'api.klarna.com']) {
      await addCredential(testbed(), { label: host, account: accountAt(host) });
    }
    const view = await viewAt(await browser.clickToolbar(await openCheckout(testbed())), 'no-credential');
    expect(view.text).toContain('No API credential for Playground · EU yet');
    expect(apiCalls(simulator)).toEqual([]);
  });

  test('with two matching credentials, neither is used before one is picked', async () => {
    const { simulator, browser } = testbed();
    const [first, second] = simulator.accounts;
    await addCredential(testbed(), { label: 'First merchant', account: first ?? simulator.shopAccount });
    await addCredential(testbed(), { label: 'Second merchant', account: second ?? simulator.shopAccount });
    const popup = await browser.clickToolbar(await openCheckout(testbed()));

    await viewAt(popup, 'choosing');
    expect(apiCalls(simulator)).toEqual([]);
    await popup.click('li:nth-child(1) .credential-choice');
    await viewAt(popup, 'shown');
    expect(apiCalls(simulator)).toMatchObject([{ username: first?.username }]);
  });

  async function openedOptions(): Promise<Page> {
    const { browser } = testbed().browser;
    const target = await until('the options page to open', () =>
      browser.targets().find((each) => each.type() === 'page' && each.url().includes('/options.html')),
    );
    const page = patient(await target.asPage());
    await page.waitForSelector('form [name=password]');
    return page;
  }
});

describe('on a shop in production', () => {
  const production = accountAt('api.klarna.com');
  const testbed = chromiumSuite({ simulator: { shop: { account: production } } });

  test('nothing is sent before the click, and production cannot be mistaken for playground', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Live shop' });
    const popup = await browser.clickToolbar(await openCheckout(testbed()));

    const before = await viewAt(popup, 'confirm-production');
    expect(before.text).toContain('Production · EU');
    expect(before.text).toContain('This session is in production');
    expect(before.text).toContain('api.klarna.com');
    expect(await popup.$('.popup.production')).not.toBeNull();
    expect(apiCalls(simulator)).toEqual([]);

    await clickButton(popup, 'Read from production');
    const after = await viewAt(popup, 'shown');
    expect(after.text).toContain('Production · EU');
    expect(await popup.$('.popup.production')).not.toBeNull();
    expect(apiCalls(simulator)).toMatchObject([{ host: 'api.klarna.com', username: production.username }]);
  });

  test('a playground credential of the same region is not sent to production', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Test', account: accountAt('api.playground.klarna.com') });
    const view = await viewAt(await browser.clickToolbar(await openCheckout(testbed())), 'no-credential');
    expect(view.text).toContain('No API credential for Production · EU yet');
    expect(apiCalls(simulator)).toEqual([]);
  });
});

describe('if Klarna’s library has its session in addresses', () => {
  const testbed = chromiumSuite({ simulator: { library: { telemetry: true, frameParameters: 'query' } } });

  test('a token that is otherwise only in a closure is found', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const view = await viewAt(
      await browser.clickToolbar(await openCheckout(testbed(), 'fetch')),
      'shown',
      'nothing-found',
    );
    expect(view).toMatchObject({ state: 'shown', sessions: [newestSession(simulator).id] });
    expect(view.text).not.toContain(newestSession(simulator).clientToken);
  });
});

async function paste(popup: Page, text: string): Promise<void> {
  await popup.waitForSelector('[name=paste]');
  await popup.focus('[name=paste]');
  await popup.keyboard.sendCharacter(text);
  await popup.keyboard.press('Enter');
}

function controlValue(control: Element): string {
  return control instanceof HTMLSelectElement ? control.value : '';
}

/** The position of each line of the shopper's data, relative to the first line. */
function rowsOf(popup: Page): Promise<unknown[]> {
  return popup.$eval('.customer-data', (people) => {
    const top = people.getBoundingClientRect().top;
    return [...people.querySelectorAll('.field')].map((row) => {
      const box = row.getBoundingClientRect();
      return [row.firstElementChild?.textContent ?? null, box.top - top, box.height];
    });
  });
}
