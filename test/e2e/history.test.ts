import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { StoredSession } from '../simulator/api/session-store.ts';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { checkoutAt, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential } from './testbed/credentials.ts';
import { filesHolding } from './testbed/folder-search.ts';
import { apiCalls, newestSession } from './testbed/simulated.ts';
import { openChromiumTestbed } from './testbed/testbed.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

/** Chromium writes a 404 of the API to the worker's console. */
const isNetworkLine = ({ source }: { source: string }) => source === 'network';

const openTab = (panel: Frame, name: string) =>
  panel.locator(`::-p-xpath(//button[@role="tab"][starts-with(normalize-space(), "${name}")])`).click();

/** Raises the price of a session's second order line, as an update by the shop would. */
function raise({ order }: StoredSession): void {
  Object.assign(order, { order_amount: 13_466, merchant_reference1: 'raised' });
}

describe('the history', () => {
  const testbed = chromiumSuite({ credential: 'Shop', expected: isNetworkLine });

  test('compares two reads path by path, with formatted amounts', async () => {
    const { simulator, browser } = testbed();
    const { panel } = await browser.openPanel(await openCheckout(testbed()), 'Klarna');
    await viewAt(panel, 'shown');
    await openTab(panel, 'Compare');
    await viewWhere(panel, 'nothing to compare', ({ text }) => text.includes('Nothing to compare yet'));

    raise(newestSession(simulator));
    await clickButton(panel, 'Read again');

    const { text } = await viewWhere(panel, 'the differences', ({ text }) => text.includes('paths differ'));
    expect(text).toMatch(/order_amount\s+€124\.66\s*12466\s+€134\.66\s*13466/);
    expect(text).toMatch(/merchant_reference1/);
    expect(text).not.toMatch(/order_tax_amount/);

    // The tab stays selected. The timeline has both snapshots and leads back to them.
    await openTab(panel, 'Timeline');
    const timeline = await viewWhere(panel, 'two readings', ({ text }) =>
      text.includes('Incomplete · €134.66'),
    );
    expect(timeline.text).toMatch(/Page opened[\s\S]+Session found[\s\S]+€124\.66[\s\S]+€134\.66/);
    await panel
      .locator('::-p-xpath(//ol[@class="timeline"]//button[contains(normalize-space(), "€134.66")])')
      .click();
    await viewWhere(panel, 'the differences again', ({ text }) => text.includes('paths differ'));
  });

  test('keeps an answer for a popup that was closed before it arrived', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    simulator.nextRead({ kind: 'delay', milliseconds: 700 });
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'reading');
    await until('the request to be sent', () => apiCalls(simulator).length === 1);
    // Held, so that the worker runs until the answer arrives, even when workers are stopped before every message.
    const worker = await browser.holdWorker();
    await popup.close();
    await until('the answer to be given', () => apiCalls(simulator)[0]?.status === 200);

    const view = await viewAt(await browser.clickToolbar(checkout), 'shown', 'failed');
    await worker.detach();
    expect(view).toMatchObject({ state: 'shown', sessions: [newestSession(simulator).id] });
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('survives a stop of the worker, and is shown in two views at once', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    await viewAt(panel, 'shown');
    await browser.killWorker();
    raise(newestSession(simulator));
    const popup = await browser.clickToolbar(checkout);
    expect((await viewAt(popup, 'shown')).values.order_amount).toBe('€124.66');
    await clickButton(popup, 'Read again');
    await viewWhere(panel, 'what the popup read', ({ values }) => values.order_amount === '€134.66');
    await browser.killWorker();
    await openTab(panel, 'Compare');
    await viewWhere(panel, 'both readings', ({ text }) => text.includes('paths differ'));
    expect(apiCalls(simulator)).toHaveLength(2);
  });

  test('lists a failed read with the facts for support until it is cleared', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    simulator.expire(newestSession(simulator).id);
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    const failed = await viewAt(panel, 'failed');
    const correlationId = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;
    const card = failed.text.match(new RegExp(`correlation_id\\s+(${correlationId.source})`))?.[1];
    const ledger = failed.text.slice(failed.text.indexOf('Failed calls'));
    expect(ledger).toContain(card ?? 'a correlation id');
    expect(ledger).toMatch(/404/);
    expect(ledger).toMatch(/Shop · in Klarna’s log for (6|7) more days/);

    await clickButton(panel, 'Clear history');
    await viewWhere(panel, 'no ledger', ({ text }) => !text.includes('Failed calls'));
  });
});

test('If the developer turns it on, the session is read once after each recorded authorize.', async () => {
  const testbed = await openChromiumTestbed();
  try {
    await addCredential(testbed, { label: 'Shop' });
    const checkout = await openCheckout(testbed, 'inline', '&confirm');
    const { panel } = await testbed.browser.openPanel(checkout, 'Klarna');
    await viewAt(panel, 'shown');
    await panel.locator('::-p-text(Read after authorize)').click();
    await openTab(panel, 'SDK calls');
    await clickButton(panel, 'Reload and record');
    await viewWhere(panel, 'the recording', ({ text }) => text.includes('Recording'));
    await viewWhere(panel, 'the widget', ({ text }) => text.includes('Klarna.Payments.load → callback'));
    const before = apiCalls(testbed.simulator).length;
    // The page stays in the background, behind DevTools.
    await checkout.click('#place-order');
    await checkoutAt(checkout, 'authorized');
    await openTab(panel, 'Overview');
    await viewWhere(panel, 'the authorized session', ({ values }) => values.status === 'Authorized');
    expect(apiCalls(testbed.simulator)).toHaveLength(before + 1);
  } finally {
    await testbed.close();
  }
});

test('No data of a read is in the profile’s folder, neither while the browser runs nor afterwards.', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'history-profile-'));
  const testbed = await openChromiumTestbed({ userDataDir: profile });
  const planted = 'planted-reference-4711';
  try {
    await addCredential(testbed, { label: 'Shop' });
    const checkout = await openCheckout(testbed);
    Object.assign(newestSession(testbed.simulator).order, { merchant_reference1: planted });
    const { panel } = await testbed.browser.openPanel(checkout, 'Klarna');
    const view = await viewAt(panel, 'shown');
    expect(view.text).toContain(planted);
    const options = await testbed.browser.openExtensionPage('options.html');
    expect(await options.evaluate(() => chrome.storage.session.get(null).then(JSON.stringify))).toContain(
      planted,
    );
    expect(filesHolding(profile, planted)).toEqual([]);
  } finally {
    await testbed.close();
  }
  expect(filesHolding(profile, planted)).toEqual([]);
});
