import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Firefox } from '../driver/firefox.ts';
import { closedTooSoon } from '../driver/firefox-console.ts';
import { openFirefoxTestbed, type Testbed } from './testbed.ts';

/** One Firefox and one simulator for the tests of a file. Each test starts without pages, credentials, cookies, faults and log. */
export function firefoxSuite(): () => Testbed<Firefox> {
  let running: Testbed<Firefox> | undefined;
  const testbed = (): Testbed<Firefox> => {
    if (running === undefined) throw new Error('The testbed is not open.');
    return running;
  };

  beforeAll(async () => {
    running = await openFirefoxTestbed();
  });
  beforeEach(() => {
    testbed().simulator.clearFaults();
    testbed().simulator.log.clear();
  });
  afterEach(async () => {
    const { browser } = testbed();
    // One page of the extension stays open: without one, the console of the others cannot be read.
    const last = await browser.openExtensionPage('options.html');
    await last.evaluate('browser.storage.session.clear()');
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    for (const page of await browser.browser.pages()) if (page !== last) await page.close();
    const complaints = await browser.consoleMessages();
    expect(complaints.filter(({ text }) => !closedTooSoon.test(text))).toEqual([]);
  });
  afterAll(() => running?.close());
  return testbed;
}
