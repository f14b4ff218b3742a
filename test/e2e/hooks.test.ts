import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { sessionAsRead } from '../simulator/api/read-session.ts';
import { clickButton } from './testbed/buttons.ts';
import { checkoutUrl, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { newestSession } from './testbed/simulated.ts';
import { readView, viewAt, viewWhere } from './testbed/view.ts';

/** Values that are masked, always or until they are revealed. */
const masked = /^(customer|billing_address|shipping_address|attachment)\b|^(client|authorization)_token$/;

describe('the hooks for automation', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('the extension has its name, and the panel its title', async () => {
    const { browser } = testbed();
    const page = await browser.openExtensionPage('options.html');
    expect(await page.evaluate('chrome.runtime.getManifest().name')).toBe(
      'Session Inspector for Klarna Payments',
    );
    await browser.openPanel(await browser.newPage('https://shop.example/blank'), 'Klarna');
  });

  test('the controls of the credential form have names', async () => {
    const page = await testbed().browser.openExtensionPage('options.html');
    await page.waitForSelector('form [name=password]');
    const names = await page.$$eval('form [name]', (controls) =>
      controls.map((control) => control.getAttribute('name')),
    );
    expect(names).toEqual(['label', 'environment', 'region', 'username', 'password']);
  });

  test('each session is one element with the full id, in the popup and in the panel', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'two');
    const ids = simulator
      .sessions()
      .slice(-2)
      .map(({ id }) => id)
      .reverse();
    const popup = await browser.clickToolbar(checkout);
    expect((await viewAt(popup, 'shown')).sessions).toEqual(ids);
    await popup.close();
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    expect([...(await viewAt(panel, 'shown')).sessions].sort()).toEqual([...ids].sort());
  });

  test('the details have their state exactly once', async () => {
    const { browser } = testbed();
    const checkout = await openCheckout(testbed());
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'shown');
    expect(await popup.$$eval('[data-state]', (elements) => elements.length)).toBe(1);
    await popup.close();
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    await viewAt(panel, 'shown');
    expect(await panel.$$eval('[data-state]', (elements) => elements.length)).toBe(1);
  });

  test('values in the popup have the paths of Klarna’s answer', async () => {
    const { simulator, browser } = testbed();
    const popup = await browser.clickToolbar(await openCheckout(testbed()));
    const { values } = await viewAt(popup, 'shown');
    const answer = leaves(sessionAsRead(newestSession(simulator)));

    expect(Object.keys(values).filter((path) => !answer.has(path))).toEqual([]);
    const asItCame = Object.keys(values).filter((path) =>
      /name|identifier|reference|quantity$|locale|country|currency|merchant_/.test(path),
    );
    expect(asItCame.length).toBeGreaterThan(15);
    for (const path of asItCame) expect([path, values[path]]).toEqual([path, answer.get(path)]);
    expect(values['order_lines[0].total_amount']).toBe('59.95');
    expect(answer.get('order_lines[0].total_amount')).toBe('5995');
  });

  test('the raw response in the panel has every value of Klarna’s answer with its path', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    simulator.authorize(newestSession(simulator).id, {
      billing_address: { given_name: 'Alice', country: 'DE' },
    });
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    await viewAt(panel, 'shown');
    await showTab(panel, 'Raw');
    await clickButton(panel, 'Expand all');
    const answer = leaves(opened(sessionAsRead(newestSession(simulator))));

    const { values } = await viewWhere(panel, 'every value', (view) => {
      return Object.keys(view.values).length >= answer.size;
    });
    expect(Object.keys(values).sort()).toEqual([...answer.keys()].sort());
    for (const [path, text] of answer) {
      if (masked.test(path)) expect([path, values[path]]).not.toEqual([path, text]);
      else expect([path, values[path]]).toEqual([path, text]);
    }
  });

  test('a failure has its kind', async () => {
    const { simulator, browser } = testbed();
    const checkout = await browser.newPage(checkoutUrl('inline'));
    simulator.everyRead({ kind: 'html' });
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'failed');
    expect((await readView(popup)).failure).toBe('not-json');
    expect(await popup.$$eval('[data-failure]', (elements) => elements.length)).toBe(1);
  });
});

async function showTab(panel: Frame, title: string): Promise<void> {
  await clickButton(panel, title);
  await panel.waitForFunction(
    (title) => document.querySelector('[role=tab][aria-selected=true]')?.textContent?.startsWith(title),
    {},
    title,
  );
}

/** An answer with the JSON in its strings opened, as “Expand all” shows it. */
function opened(value: unknown): unknown {
  if (typeof value === 'string' && /^[{[]/.test(value)) return JSON.parse(value);
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, opened(item)]));
}

/** All values that are not objects or lists, as text by path. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [`${path}[${index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const);
  return new Map(entries.flatMap(([place, item]) => [...leaves(item, place)]));
}
