import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { openCheckout } from '../e2e/testbed/checkout.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { viewAt } from '../e2e/testbed/view.ts';
import { patience } from '../patience.ts';
import { figure } from './figure.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

/** How long the page watches, in ms. Traces may appear late. */
const watch = 60_000;
const testbed = proxiedSuite('chromium');

test('A page that watches for a minute notices nothing of a popup that is opened twice.', async () => {
  const { browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const page = await openCheckout(testbed());
  const notices = await startWatching(page);
  const began = performance.now();

  for (let uses = 0; uses < 2; uses++) {
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'shown');
    await popup.close();
  }
  await until('a minute to have passed', () => performance.now() - began >= watch, {
    timeout: watch + patience,
    interval: 500,
  });
  const noticed = await notices();

  // The watch would have noticed such a change.
  await page.evaluate(() => {
    Reflect.set(window, 'leftBehind', true);
    document.documentElement.dataset.leftBehind = 'true';
    performance.mark('left-behind');
    dispatchEvent(new CustomEvent('left-behind'));
    postMessage('left-behind', '*');
  });
  const kinds = ['change', 'entry', 'event', 'key', 'message'];
  await until('the watch to notice a change', async () => {
    const seen = new Set((await notices()).slice(noticed.length).map((notice) => notice.split(' ', 1)[0]));
    return kinds.every((kind) => seen.has(kind));
  });

  figure('T23', {
    measured: `${noticed.length} in ${watch / 1000} s${noticed[0] ? `: ${noticed[0]}` : ''}`,
    ok: noticed.length === 0,
  });
  expect(noticed).toEqual([]);
});

/** Makes the page record what happens to it from now on. Returns a function that reads the record by kind, oldest first. */
async function startWatching(page: Page): Promise<() => Promise<string[]>> {
  const watching = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const changes = (records: readonly MutationRecord[]) =>
      seen.push(...records.map(({ type, target }) => `change of ${type} in ${target.nodeName}`));
    const observer = new MutationObserver(changes);
    observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    addEventListener('message', ({ origin }) => seen.push(`message from ${origin}`), true);
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      seen.push(`event ${event.type}`);
      return dispatch.call(this, event);
    };
    const keys = new Set(Reflect.ownKeys(window));
    const entries = new Set(performance.getEntries());
    return () => {
      changes(observer.takeRecords());
      for (const key of Reflect.ownKeys(window)) {
        if (!keys.has(key)) seen.push(`key ${String(key)}`);
        keys.add(key);
      }
      for (const entry of performance.getEntries()) {
        if (!entries.has(entry)) seen.push(`entry ${entry.entryType} ${entry.name}`);
        entries.add(entry);
      }
      return [...seen];
    };
  });
  return () => watching.evaluate((read) => read());
}
