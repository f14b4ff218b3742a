import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SdkCall } from '../../lib/recorder/sdk-call.ts';
import type { Chromium } from './driver/chromium.ts';
import { until } from './driver/until.ts';
import { openChromiumTestbed, type Testbed } from './testbed/testbed.ts';

let testbed: Testbed<Chromium>;

beforeAll(async () => {
  testbed = await openChromiumTestbed();
});

afterAll(async () => {
  const complaints = testbed.browser.consoleMessages.map(({ text }) => text);
  await testbed.close();
  expect(complaints).toEqual([]);
});

/** Opens a checkout whose token is only in a closure, and the panel on it. */
async function openCheckout(): Promise<{ page: Page; panel: Frame }> {
  const page = await testbed.browser.newPage('https://shop.example/checkout?integration=fetch&confirm');
  await page.waitForSelector('#checkout[data-state=ready]');
  const { panel } = await testbed.browser.openPanel(page, 'Klarna');
  return { page, panel };
}

async function press(screen: Page | Frame, words: string): Promise<void> {
  await until(`a button “${words}”`, () =>
    screen.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.innerText.includes(words));
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** Clicks the button and waits until the reloaded checkout has its widget. */
async function reloadAndRecord(panel: Frame): Promise<void> {
  await press(panel, 'Reload and record');
  await until('the recorder to have seen the widget load', async () =>
    (await callsShown(panel)).includes('Klarna.Payments.load → callback'),
  );
}

const callsShown = (panel: Frame) =>
  panel.evaluate(() => [...document.querySelectorAll('.sdk-call-method')].map((each) => each.textContent));

test('the panel records every call from the first one, in order, with its callbacks', async () => {
  const { page, panel } = await openCheckout();
  await reloadAndRecord(panel);
  await page.click('#place-order');
  await page.waitForSelector('#checkout[data-state=authorized]');
  await until('the last callback to be listed', async () =>
    (await callsShown(panel)).includes('Klarna.Payments.authorize → callback'),
  );
  expect(await callsShown(panel)).toEqual([
    'Klarna.Payments.init',
    'Klarna.Payments.load',
    'Klarna.Payments.load → callback',
    'Klarna.Payments.authorize',
    'Klarna.Payments.authorize → callback',
  ]);
  await page.close();
});

test('an authorize that was not approved is a finding, before the session is read', async () => {
  const { page, panel } = await openCheckout();
  await reloadAndRecord(panel);
  testbed.simulator.setOutcome('invalid-fields');
  await page.click('#place-order');
  const says = 'Klarna.Payments.authorize was not approved: Klarna does not accept billing_address.email.';
  await until('the finding about authorize', () =>
    panel.evaluate(
      (says) => [...document.querySelectorAll('.finding.warn h3')].some((each) => each.textContent === says),
      says,
    ),
  );
  const text = await panel.evaluate(() => document.body.innerText);
  expect(text).toContain('Correct it and call authorize again.');
  expect(text).not.toContain('No problem found');
  testbed.simulator.setOutcome('approve');
  await page.close();
});

test('the call that has the session is its evidence', async () => {
  const { page, panel } = await openCheckout();
  await press(panel, 'Reload and record');
  await until('the session to be listed with its SDK call', () =>
    panel.evaluate(() =>
      document.querySelector('[data-session-id]')?.textContent?.includes('Klarna.Payments.init'),
    ),
  );
  await page.close();
});

test('the page cannot notice the recorder: no global, native source text, no read of `initialized`, nothing after the next navigation', async () => {
  const { page, panel } = await openCheckout();
  const names = () =>
    page.evaluate(() =>
      Object.getOwnPropertyNames(window)
        .filter((name) => !/^(pptr|__)/.test(name))
        .sort(),
    );
  const before = await names();
  await reloadAndRecord(panel);
  expect(await names()).toEqual(before);
  const look = () =>
    page.evaluate(() => {
      const klarna: unknown = Reflect.get(window, 'Klarna');
      const payments: unknown = Reflect.get(Object(klarna), 'Payments');
      const count: unknown = Reflect.get(Object(payments), Symbol.for('simulator.initializedReads'));
      return {
        init: String(Reflect.get(Object(payments), 'init')),
        accessor: Object.getOwnPropertyDescriptor(window, 'Klarna')?.get !== undefined,
        initializedReads: typeof count === 'function' ? Number(count()) : undefined,
      };
    });
  expect(await look()).toEqual({
    init: 'function () { [native code] }',
    accessor: true,
    initializedReads: 0,
  });
  await page.reload();
  await page.waitForSelector('#checkout[data-state=ready]');
  const after = await look();
  expect(after.accessor).toBe(false);
  expect(after.init).not.toContain('[native code]');
  await page.close();
});

test('the shopper’s data in recorded arguments is masked, and the token is never shown in full', async () => {
  const { page, panel } = await openCheckout();
  await reloadAndRecord(panel);
  await page.click('#place-order');
  await page.waitForSelector('#checkout[data-state=authorized]');
  await until('five calls', async () => (await callsShown(panel)).length >= 5);
  await panel.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLElement>('.sdk-calls-list button[aria-expanded=false]'))
      fold.click();
  });
  await panel.waitForSelector('.sdk-call-json');
  const text = await panel.evaluate(() => document.body.innerText);
  expect(text).toContain('billing_address');
  expect(text).not.toContain('alice.test@example.com');
  expect(text).not.toMatch(/eyJ[\w-]{20,}/);
  await page.close();
});

test('in a frame of another host the calls after the first search are recorded with their frame', async () => {
  const page = await testbed.browser.newPage('https://shop.example/checkout?integration=iframe');
  const { panel } = await testbed.browser.openPanel(page, 'Klarna');
  await press(panel, 'Reload and record');
  const checkout = await until('the recorder in the framed checkout', async () => {
    const frame = page.frames().find((each) => each.url().startsWith('https://checkout.psp.example/'));
    const armed = await frame?.evaluate(
      () =>
        Object.getOwnPropertyDescriptor(window, 'Klarna')?.get !== undefined &&
        document.querySelector('#checkout[data-state=ready]') !== null,
    );
    return armed && frame;
  });
  await checkout.$eval('input[name=category][value=pay_now]', (radio) => {
    if (radio instanceof HTMLElement) radio.click();
  });
  await until('the frame’s call to be listed', async () =>
    (await callsShown(panel)).includes('Klarna.Payments.load'),
  );
  await page.close();
});

test('the popup offers a recording, says that it may miss calls, and finds the token of a closure with it', async () => {
  const page = await testbed.browser.newPage('https://shop.example/checkout?integration=fetch&confirm');
  await page.waitForSelector('#checkout[data-state=ready]');
  // As over a network: the popup's recorder starts after the document has begun, so earlier calls are missed.
  await page.emulateNetworkConditions({ download: 1e7, upload: 1e7, latency: 250 });
  const popup = await testbed.browser.clickToolbar(page);
  await popup.waitForSelector('[data-state=nothing-found]');
  expect(await popup.evaluate(() => document.body.innerText)).toContain('may miss a call');
  await press(popup, 'Reload and record');
  await until('the session to be found in its init call', () =>
    popup.evaluate(() =>
      document.querySelector('[data-session-id]')?.textContent?.includes('Klarna.Payments.init'),
    ),
  );
  await page.close();
});

test('a malformed record from a page is refused', () => {
  expect(
    SdkCall.safeParse({ index: -1, method: 'x'.repeat(500), at: 'now', arguments: 'none' }).success,
  ).toBe(false);
});
