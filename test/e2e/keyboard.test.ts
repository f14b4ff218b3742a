import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from './driver/until.ts';
import { checkoutAt, checkoutUrl } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { apiCalls, newestSession } from './testbed/simulated.ts';
import { readView, viewAt } from './testbed/view.ts';

/** More presses of Tab than any screen needs. */
const stops = 120;

describe('with the keyboard only', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('a session is found and read, and a finding is copied', async () => {
    const { simulator, browser } = testbed();
    await browser.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${browser.extensionId}`, ['clipboard-read']);
    const page = await browser.newPage(checkoutUrl('url', '&mistake=http-notification'));
    await checkoutAt(page, 'ready');
    const { devtools, panel } = await browser.openPanel(page, 'Klarna');
    const { press, tabTo } = keyboard(devtools, panel);

    // The id was found without its server, so it is read only after a credential is picked.
    await viewAt(panel, 'choosing');
    expect(apiCalls(simulator)).toEqual([]);
    await tabTo(/^Shop/);
    await press('Enter');
    const { sessions } = await viewAt(panel, 'shown');
    expect(sessions).toEqual([newestSession(simulator).id]);

    await tabTo(/^Overview$/);
    await press('ArrowRight');
    await until('the findings', async () => /^Findings/.test(await focused(panel)));
    await tabTo(/^Copy finding merchant-urls/);
    await press('Enter');
    await until('the copy to be announced', async () => /^Copied finding/.test(await focused(panel)));

    const reader = await browser.openExtensionPage('options.html');
    const copied = await reader.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/merchant_urls\.notification.*does not start with/);
  });

  test('dialogs open, close and return the focus; the search starts and ends', async () => {
    const { browser } = testbed();
    const page = await browser.newPage(checkoutUrl());
    await checkoutAt(page, 'ready');
    const { devtools, panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'shown');
    const { press, tabTo } = keyboard(devtools, panel);
    await tabTo(/^Overview$/);
    await press('?');
    await panel.waitForSelector('dialog[open]');
    expect(await focused(panel)).toBe('Close');
    await press('Escape');
    await until('the focus to come back', async () => (await focused(panel)) === 'Overview');

    await tabTo(/^Share…$/);
    await press('Enter');
    await panel.waitForSelector('dialog[open]');
    await press('Escape');
    await until('the focus to come back', async () => (await focused(panel)) === 'Share…');

    await press('/');
    expect(await focused(panel)).toBe('find');
    await devtools.keyboard.type('order_amount');
    await until('a match', async () => (await readView(panel)).text.includes('1 match'));
    await press('Escape');
    await until('the tabs', async () => (await panel.$('[role=tab]')) !== null);
    expect(await focused(panel)).toBe('find');
  });
});

/** Presses keys in the DevTools window. */
function keyboard(devtools: Page, panel: Frame) {
  const press = (key: KeyInput) => devtools.keyboard.press(key);
  return {
    press,
    /** Presses Tab until the focused element has this name. */
    async tabTo(name: RegExp): Promise<void> {
      const passed: string[] = [];
      for (let stop = 0; stop < stops; stop++) {
        await press('Tab');
        const here = await focused(panel);
        if (name.test(here)) return;
        passed.push(here);
      }
      throw new Error(`Tab did not reach ${name}, but: ${passed.join(', ')}`);
    },
  };
}

/** The name of the focused element in the panel; empty if the focus is not in the panel. */
function focused(panel: Frame): Promise<string> {
  return panel.evaluate(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    if (element === null || element === document.body) return '';
    return (
      element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent?.trim() ?? ''
    );
  });
}
