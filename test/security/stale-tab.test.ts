import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { checkoutAt, checkoutUrl, openCheckout } from '../e2e/testbed/checkout.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { newestSession } from '../e2e/testbed/simulated.ts';
import { testPatience } from '../patience.ts';
import { figure } from './figure.ts';
import { forgetUses } from './testbed/ask-worker.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

/** Times between the click and the navigation, in ms. */
const moments = [0, 10, 50, 200];
const rounds = 12;
const testbed = proxiedSuite('chromium');

test('An answer that arrives after the page was left is never shown for the new page.', {
  timeout: 4 * testPatience,
}, async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const options = await browser.openExtensionPage('options.html');
  const page = await openCheckout(testbed());
  const named = new Set<string>();
  /** Each session has a field that identifies it. */
  const nameSessions = () => {
    for (const session of simulator.sessions()) {
      if (!named.has(session.id)) session.order.merchant_reference1 = session.id;
      named.add(session.id);
    }
  };
  nameSessions();
  const { panel } = await browser.openPanel(page, 'Klarna');
  simulator.everyRead({ kind: 'delay', milliseconds: 120 });

  const wrong: string[] = [];
  let shown = 0;
  for (let round = 0; round < rounds * moments.length; round++) {
    const moment = moments[round % moments.length] ?? 0;
    await forgetUses(options);
    await page.bringToFront();
    await readButton(panel);
    await pause(moment);
    // A new basket means a new session.
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    const before = simulator.sessions().length;
    const navigation = page.goto(checkoutUrl('inline', `&round=${round}`));
    // Set before the browser has received it.
    await until('the next session', () => simulator.sessions().length > before, { interval: 1 });
    nameSessions();
    await navigation;
    await checkoutAt(page, 'ready');
    const { id } = newestSession(simulator);
    const misplaced: string[] = [];
    await until(`session ${id} to be listed and shown`, async () => {
      const now = await attribution(panel);
      if (now.says !== undefined && now.says !== now.selected)
        misplaced.push(`${now.says} as ${now.selected}`);
      return now.selected === id && now.says === id;
    });
    shown += 1;
    wrong.push(...misplaced);
  }
  expect(shown).toBe(rounds * moments.length);
  figure('T17', {
    measured: `${wrong.length} in ${shown} navigations${wrong[0] ? `: ${wrong[0]}` : ''}`,
    ok: wrong.length === 0,
  });
});

/** The selected session, and the session that the values on screen belong to. */
function attribution(panel: Frame): Promise<{ selected: string | undefined; says: string | undefined }> {
  return panel.evaluate(() => {
    const shown = document.querySelector('[data-state]')?.getAttribute('data-state') === 'shown';
    const selected = document.querySelector<HTMLElement>('[data-session-id][aria-selected=true]');
    const only = document.querySelector<HTMLElement>('[data-session-id]');
    const value = document.querySelector<HTMLElement>('[data-path=merchant_reference1]');
    return {
      selected: (selected ?? only)?.dataset.sessionId,
      says: shown ? value?.innerText.trim() : undefined,
    };
  });
}

async function readButton(panel: Frame): Promise<void> {
  await panel.waitForSelector('.read-bar .button.primary:not(:disabled)');
  await panel.$eval('.read-bar .button.primary', (button) => button instanceof HTMLElement && button.click());
}
