import type { Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { SimulatorOptions } from '../../simulator/simulator.ts';
import type { Chromium } from '../driver/chromium.ts';
import type { ConsoleLine } from '../driver/console-line.ts';
import { addCredential } from './credentials.ts';
import { openChromiumTestbed, type Testbed } from './testbed.ts';

interface SuiteOptions {
  simulator?: SimulatorOptions;
  /** Label of a saved credential for the shop's account. Default: each test starts without a credential. */
  credential?: string;
  /** Whether the tests cause this error or warning. Default: they cause none. */
  expected?(line: ConsoleLine): boolean;
}

/** One Chromium and one simulator for the tests of a file or group. Each test starts without pages, cookies, faults and log. */
export function chromiumSuite({ simulator, credential, expected = () => false }: SuiteOptions = {}) {
  let running: Testbed<Chromium> | undefined;
  const testbed = (): Testbed<Chromium> => {
    if (running === undefined) throw new Error('The testbed is not open.');
    return running;
  };

  beforeAll(async () => {
    running = await openChromiumTestbed(simulator ? { simulator } : {});
    if (credential !== undefined) await addCredential(running, { label: credential });
  });
  beforeEach(() => {
    testbed().simulator.clearFaults();
    testbed().simulator.setOutcome('approve');
    testbed().simulator.log.clear();
  });
  afterEach(async () => {
    // A page of the extension that runs none of its code. It stays as the only tab: a browser without any would end.
    const page = await testbed().browser.openExtensionPage('manifest.json');
    await page.evaluate(credential === undefined ? forgetCredentials : forgetUses);
    await page.goto('about:blank');
    await closeAllBut(page, testbed().browser);
  });
  afterAll(async () => {
    await running?.close();
    expect(running?.browser.consoleMessages.filter((line) => !expected(line))).toEqual([]);
  });
  return testbed;
}

/** Empties the extension's memory, as closing the browser does. */
const forgetCredentials = 'chrome.storage.session.clear()';

/** Resets the request budget and the snapshots, as if a minute had passed since the last read. */
const forgetUses = `chrome.storage.session.get(null).then((stored) =>
  chrome.storage.session.remove(Object.keys(stored).filter((key) => /^(use:|history)/.test(key))))`;

async function closeAllBut(kept: Page, { browser, extensionId }: Chromium): Promise<void> {
  await browser.deleteCookie(...(await browser.cookies()));
  const isOpen = (target: Target) =>
    target !== kept.target() &&
    target.type() !== 'service_worker' &&
    (target.type() === 'page' || target.url().startsWith(`chrome-extension://${extensionId}/`));
  for (const target of browser.targets().filter(isOpen)) {
    // It may close by itself, as a popup does when another tab comes to the front.
    const page = await target.asPage().catch(() => undefined);
    await page?.close().catch(() => undefined);
  }
}
