import { describe, expect, test } from 'vitest';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential, fillCredentialForm } from './testbed/credentials.ts';
import { apiCalls, idsRead, newestSession } from './testbed/simulated.ts';
import { readView, viewAt, viewWhere } from './testbed/view.ts';

/** The test of a credential gets a 404, which Chromium writes to the worker's console. */
const isNetworkLine = ({ source }: { source: string }) => source === 'network';

describe('a worker that the browser stops at some moment', () => {
  const testbed = chromiumSuite({ expected: isNetworkLine });

  test('does not prevent adding, testing and removing a credential', async () => {
    const { simulator, browser } = testbed();
    await browser.grantHost(`https://${simulator.shopAccount.host}/*`);
    const options = await browser.openExtensionPage('options.html');
    await browser.killWorker();
    await fillCredentialForm(options, 'Shop', simulator.shopAccount);
    await browser.killWorker();
    await clickButton(options, 'Save credential');
    await options.waitForSelector('li.credential');
    await browser.killWorker();
    await clickButton(options, 'Test');
    await options.waitForFunction(() => document.body.innerText.includes('Probably accepted'));
    await browser.killWorker();
    await options.reload();
    await options.waitForSelector('li.credential');
    await browser.killWorker();
    await options.click('[aria-label="Remove Shop"]');
    await options.click('[aria-label="Really remove Shop"]');
    await options.waitForFunction(() => document.querySelector('li.credential') === null);
    await browser.killWorker();
    await options.reload();
    await options.waitForFunction(() => document.body.innerText.includes('None yet'));
    expect(apiCalls(simulator)).toHaveLength(1);
  });

  test('does not prevent finding a session and reading it twice', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    await browser.killWorker();
    const checkout = await openCheckout(testbed(), 'inline', '&confirm');
    const { id } = newestSession(simulator);

    await browser.killWorker();
    const popup = await browser.clickToolbar(checkout);
    expect((await viewAt(popup, 'shown')).sessions).toEqual([id]);
    await browser.killWorker();
    simulator.authorize(id);
    await clickButton(popup, 'Read again');
    await viewWhere(popup, 'the authorized session', ({ values }) => values.status === 'Authorized');
    await popup.close();

    await browser.killWorker();
    const { panel } = await browser.openPanel(checkout, 'Klarna');
    expect((await viewAt(panel, 'shown')).sessions).toEqual([id]);
    await browser.killWorker();
    await panel.click('.read-bar .button.primary');
    // The panel shows what the popup has just read, without another read.
    await viewWhere(panel, 'another read', () => apiCalls(simulator).length === 3);
    expect(new Set(idsRead(simulator))).toEqual(new Set([id]));
  });

  test('does not lose a read during which it was stopped: the request is sent again, and shown once', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const checkout = await openCheckout(testbed());
    simulator.nextRead({ kind: 'delay', milliseconds: 60_000 });
    const popup = await browser.clickToolbar(checkout);
    await simulator.log.waitFor(({ method, path }) => method === 'GET' && path.includes('/v1/sessions/'));
    expect((await readView(popup)).state).toBe('reading');

    await browser.killWorker();

    const view = await viewAt(popup, 'shown', 'failed');
    expect(view).toMatchObject({ state: 'shown', sessions: [newestSession(simulator).id] });
    expect(apiCalls(simulator)).toHaveLength(2);
  });

  test('gives a named failure if it is stopped in the second attempt, too', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const checkout = await openCheckout(testbed());
    const { id } = newestSession(simulator);
    simulator.everyRead({ kind: 'delay', milliseconds: 60_000 });
    const popup = await browser.clickToolbar(checkout);
    const attempts = (count: number) => simulator.log.waitFor(() => simulator.log.reads().length === count);
    await attempts(1);
    await browser.killWorker();
    await attempts(2);
    await browser.killWorker();

    const view = await viewAt(popup, 'failed', 'shown');
    expect(view).toMatchObject({ state: 'failed', failure: 'interrupted', sessions: [id] });
    expect(view.text).toContain('The read was interrupted');
    expect(apiCalls(simulator)).toHaveLength(2);

    simulator.clearFaults();
    await clickButton(popup, 'Read again');
    expect((await viewAt(popup, 'shown')).sessions).toEqual([id]);
    expect(apiCalls(simulator)).toHaveLength(3);
  });

  test('does not mix up the reads of two sessions', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const checkout = await openCheckout(testbed(), 'two');
    const [older = '', newer = ''] = simulator
      .sessions()
      .slice(-2)
      .map(({ id }) => id);
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'shown');
    await browser.killWorker();
    await popup.click(`[data-session-id="${older}"]`);
    await viewWhere(popup, 'the older session', ({ values }) => values.purchase_country === 'DE');
    await browser.killWorker();
    await popup.click(`[data-session-id="${newer}"]`);
    await viewWhere(popup, 'the newer session', ({ values }) => values.purchase_country === 'SE');
    expect(idsRead(simulator)).toEqual([newer, older]);
  });
});
