import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { patient } from './driver/patient.ts';
import { until } from './driver/until.ts';
import { checkoutAt, checkoutUrl, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { apiCalls, idsRead, newestSession } from './testbed/simulated.ts';
import { readView, viewAt, viewWhere } from './testbed/view.ts';

const blank = 'https://shop.example/blank';

describe('the DevTools panel', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('finds a token that is only in an answer, when it arrives', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOnBlank();
    expect((await viewAt(panel, 'nothing-found')).text).toContain('Klarna’s library is not loaded');

    await page.goto(checkoutUrl('fetch'));
    await checkoutAt(page, 'ready');

    const view = await viewAt(panel, 'shown');
    expect(view.sessions).toEqual([newestSession(simulator).id]);
    expect(view.values).toMatchObject({ status: 'Incomplete', order_amount: '€124.66' });
    expect(view.text).toContain('GET /api/klarna/session → client_token');
    expect(view.text).not.toContain(newestSession(simulator).clientToken);
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('searches a frame of another site', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOnBlank();
    await page.goto(checkoutUrl('iframe'));

    const view = await viewAt(panel, 'shown');
    expect(view.sessions).toEqual([newestSession(simulator).id]);
    expect(view.text).toContain('GET /api/klarna/session → client_token');
  });

  test.for(['html-fragment', 'inline', 'json-script'] as const)(
    'finds the session of a "%s" page that was finished before DevTools opened',
    async (integration) => {
      const { simulator, browser } = testbed();
      const { panel } = await browser.openPanel(await openCheckout(testbed(), integration), 'Klarna');
      const view = await viewAt(panel, 'shown');
      expect(view.sessions).toEqual([newestSession(simulator).id]);
      expect(apiCalls(simulator)).toHaveLength(1);
    },
  );

  test.for(['fetch', 'iframe'] as const)(
    'opened late, finds the session of a "%s" page in answers that DevTools has kept',
    async (integration) => {
      const { simulator, browser } = testbed();
      const page = await browser.newPage(blank);
      const devtools = patient(await page.openDevTools());
      await until('DevTools to run extensions', () =>
        devtools.frames().some((frame) => frame.url().endsWith('/devtools.html')),
      );
      await page.goto(checkoutUrl(integration));
      if (integration === 'fetch') await checkoutAt(page, 'ready');
      else await checkoutInFrame(page);
      const { panel } = await browser.openPanel(page, 'Klarna');
      expect((await viewAt(panel, 'shown')).sessions).toEqual([newestSession(simulator).id]);
    },
  );

  test('says how to see answers from before DevTools opened', async () => {
    const { simulator, browser } = testbed();
    const page = await openCheckout(testbed(), 'fetch');
    const { panel } = await browser.openPanel(page, 'Klarna');
    const view = await viewAt(panel, 'nothing-found');
    expect(view.sessions).toEqual([]);
    expect(view.text).toContain('Klarna’s library is loaded');
    expect(view.text).toMatch(/Reload.* requests made before .* have no bodies/);

    await page.reload();
    expect((await viewAt(panel, 'shown')).sessions).toEqual([newestSession(simulator).id]);
  });

  test('keeps the sessions of earlier pages, with a divider for each page', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('inline'));
    const { id } = newestSession(simulator);
    // Until the document is searched, its answer may seem older than its page.
    await until('the session to be listed under its page', async () => {
      const [{ page, sessions } = { page: '', sessions: [] }] = await visits(panel);
      return page === 'shop.example/checkout' && sessions.includes(id);
    });
    expect(await visits(panel)).toHaveLength(1);

    await page.goto(blank);
    await until('the new page to be listed', async () => (await visits(panel)).length === 2);

    expect(await visits(panel)).toEqual([
      { page: 'shop.example/blank', sessions: [] },
      { page: 'shop.example/checkout', sessions: [id] },
    ]);
    expect((await readView(panel)).state).toBe('shown');
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('lists a session once, however often and wherever it is found', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('json-script'));
    for (const round of [2, 3]) {
      await page.reload();
      await checkoutAt(page, 'ready');
      await until(
        `visit ${round} to be listed`,
        async () => (await visits(panel)).length === 1 && page.url(),
      );
    }
    await page.goto(checkoutUrl('storage'));
    await checkoutAt(page, 'ready');
    await viewWhere(panel, 'the place in storage', ({ text }) => text.includes('checkout-payment'));
    expect((await readView(panel)).sessions).toEqual([newestSession(simulator).id]);
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('lists the session of another country as a new one, newest first', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('fetch'));
    const german = newestSession(simulator).id;

    await page.select('#country', 'SE');
    await viewWhere(panel, 'the Swedish session', ({ values }) => values.purchase_country === 'SE');
    const swedish = newestSession(simulator).id;

    expect(swedish).not.toBe(german);
    expect((await readView(panel)).sessions).toEqual([swedish, german]);
    expect(idsRead(simulator)).toEqual([german, swedish]);
  });

  test('does not list a token that is still in the page as newer than the one that replaced it', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('input'));
    const german = newestSession(simulator).id;
    await viewWhere(panel, 'the first look', ({ text }) => text.includes('input#kp_client_token'));
    await page.evaluate(async () => {
      const headers = { 'x-basket': document.querySelector<HTMLElement>('#checkout')?.dataset.basket ?? '' };
      await fetch('/api/country', { method: 'POST', headers, body: '{"country":"SE"}' });
      const answer = await fetch('/api/klarna/session', { headers });
      // DevTools keeps only bodies that the page has read.
      await answer.text();
    });
    await viewWhere(panel, 'the Swedish session', ({ values }) => values.purchase_country === 'SE');

    // A session that only another search of the document can find shows that there was one.
    await page.evaluate(async () => {
      document.body.append('klarna_test_api_c2FtcGxlLW5vdC1hLWtleQ');
      await fetch('/blank');
    });
    const view = await viewWhere(panel, 'another look', ({ text }) =>
      text.includes('API key is in this page'),
    );
    expect(view.sessions).toEqual([newestSession(simulator).id, german]);
    expect(view.values.purchase_country).toBe('SE');
  });

  test('keeps the selected session', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('fetch'));
    const german = newestSession(simulator).id;
    await panel.click(`[data-session-id="${german}"]`);

    await page.select('#country', 'SE');
    await viewWhere(panel, 'two sessions', ({ sessions }) => sessions.length === 2);
    expect((await readView(panel)).values.purchase_country).toBe('DE');
    expect(idsRead(simulator)).toEqual([german]);
  });

  test('forgets everything at Clear, and finds new sessions afterwards', async () => {
    const { simulator } = testbed();
    const { page, panel } = await openPanelOn(checkoutUrl('fetch'));
    // A request that ends after Clear is something new.
    await page.waitForNetworkIdle();
    await panel.click('[aria-label=Clear]');
    const cleared = await viewWhere(panel, 'nothing', ({ sessions }) => sessions.length === 0);
    expect(cleared).toMatchObject({ state: 'nothing-found', values: {} });
    expect(cleared.text).toContain('Nothing since the list was cleared');

    await page.select('#country', 'GB');
    const view = await viewAt(panel, 'shown');
    expect(view.sessions).toEqual([newestSession(simulator).id]);
    expect(view.values.purchase_country).toBe('GB');
  });

  test('does not mix up two tabs, each with a panel', async () => {
    const { simulator, browser } = testbed();
    const first = await openPanelOn(checkoutUrl('fetch'));
    const firstId = newestSession(simulator).id;
    // The second tab belongs to another shopper.
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    const second = await openPanelOn(checkoutUrl('inline', '&country=SE'));
    const secondId = newestSession(simulator).id;

    expect(secondId).not.toBe(firstId);
    expect(await readView(first.panel)).toMatchObject({
      sessions: [firstId],
      values: { purchase_country: 'DE' },
    });
    expect(await readView(second.panel)).toMatchObject({
      sessions: [secondId],
      values: { purchase_country: 'SE' },
    });
  });

  test('shows the details in tabs that the keyboard can move through', async () => {
    const { devtools, panel } = await openPanelOn(checkoutUrl('inline'));
    expect(await selectedTab(panel)).toBe('Overview');
    const press = async (key: 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End') => {
      await devtools.keyboard.press(key);
      return { tab: await selectedTab(panel), ...(await readView(panel)) };
    };

    await panel.focus('[role=tab][aria-selected=true]');
    expect((await press('ArrowRight')).tab).toMatch(/^Findings/);
    const lines = await press('ArrowRight');
    expect(lines.tab).toBe('Order lines4');
    expect(lines.values).toMatchObject({
      'order_lines[0].reference': 'TH-1001',
      'order_lines[1].total_discount_amount': '4.99',
      'order_lines[3].tax_rate': '19%',
    });
    const customer = await press('ArrowRight');
    expect(customer.tab).toBe('Customer');
    expect(customer.text).toContain('Klarna shares customer details only after authorize()');

    const raw = await press('End');
    expect(raw.tab).toBe('Raw');
    expect(raw.values).toMatchObject({ order_amount: '12466', purchase_country: 'DE' });
    expect((await press('ArrowRight')).tab).toBe('Overview');
    expect((await press('ArrowLeft')).tab).toBe('Raw');
    expect((await press('Home')).tab).toBe('Overview');
  });

  test('finds a value or a path in the session', async () => {
    const { devtools, panel } = await openPanelOn(checkoutUrl('inline'));
    await panel.focus('[name=find]');
    await devtools.keyboard.type('wollmütze');
    const found = await viewWhere(panel, 'one match', ({ text }) => text.includes('1 match'));
    expect(found.values).toEqual({ 'order_lines[1].name': 'Wollmütze „Höstvind“' });

    for (const _ of 'wollmütze') await devtools.keyboard.press('Backspace');
    await devtools.keyboard.type('merchant_urls');
    const { values } = await viewWhere(panel, 'two matches', ({ text }) => text.includes('2 matches'));
    expect(Object.keys(values).sort()).toEqual(['merchant_urls.confirmation', 'merchant_urls.notification']);
  });

  test('reads again at the button and shows the changes', async () => {
    const { simulator } = testbed();
    const { panel } = await openPanelOn(checkoutUrl('inline'));
    simulator.authorize(newestSession(simulator).id);
    await panel.click('.read-bar .button.primary');
    await viewWhere(panel, 'the authorized session', ({ values }) => values.status === 'Authorized');
    expect(apiCalls(simulator)).toHaveLength(2);
  });

  /** Opens the panel on a page without Klarna. */
  async function openPanelOnBlank(): Promise<{ page: Page; devtools: Page; panel: Frame }> {
    const { browser } = testbed();
    const page = await browser.newPage(blank);
    return { page, ...(await browser.openPanel(page, 'Klarna')) };
  }

  /** Opens the panel before the checkout, and waits until it shows the checkout's session. */
  async function openPanelOn(url: string): Promise<{ page: Page; devtools: Page; panel: Frame }> {
    const opened = await openPanelOnBlank();
    await opened.page.goto(url);
    await checkoutAt(opened.page, 'ready');
    await viewAt(opened.panel, 'shown');
    return opened;
  }
});

/** Waits until the checkout inside a frame of another host is ready. */
async function checkoutInFrame(page: Page): Promise<void> {
  const frame = await page.waitForFrame((each) => each.url().startsWith('https://checkout.psp.example/'));
  await frame.waitForSelector('#checkout[data-state=ready]');
}

/** The pages in the list, from top to bottom, with the sessions of each. */
function visits(panel: Frame): Promise<{ page: string; sessions: string[] }[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.session-list [role=group]')].map((group) => ({
      page: group.querySelector('.session-list-page')?.textContent ?? '',
      sessions: [...group.querySelectorAll<HTMLElement>('[data-session-id]')].map(
        ({ dataset }) => dataset.sessionId ?? '',
      ),
    })),
  );
}

/** The title of the selected tab, with its count. */
function selectedTab(panel: Frame): Promise<string | null> {
  return panel.$eval('[role=tab][aria-selected=true]', (tab) => tab.textContent);
}
