import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Firefox } from '../driver/firefox.ts';
import { closedTooSoon } from '../driver/firefox-console.ts';
import { openFirefoxStage, type Stage } from './stage.ts';

/** One Firefox and one simulator for the tests of a file. Each test starts without pages, credentials, cookies, faults and log. */
export function firefoxSuite(): () => Stage<Firefox> {
  let running: Stage<Firefox> | undefined;
  const stage = (): Stage<Firefox> => {
    if (running === undefined) throw new Error('The stage is not open.');
    return running;
  };

  beforeAll(async () => {
    running = await openFirefoxStage();
  });
  beforeEach(() => {
    stage().simulator.clearFaults();
    stage().simulator.log.clear();
  });
  afterEach(async () => {
    const { browser } = stage();
    // One page of the extension stays open: without one, the console of the others cannot be read.
    const last = await browser.openExtensionPage('options.html');
    await last.evaluate('browser.storage.session.clear()');
    await browser.browser.deleteCookie(...(await browser.browser.cookies()));
    for (const page of await browser.browser.pages()) if (page !== last) await page.close();
    const complaints = await browser.consoleMessages();
    expect(complaints.filter(({ text }) => !closedTooSoon.test(text))).toEqual([]);
  });
  afterAll(() => running?.close());
  return stage;
}
