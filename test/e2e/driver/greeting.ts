import { existsSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Whether no browser has used this profile yet. Only then does the extension open its greeting. Call before the launch. */
export function isNewProfile(userDataDir: string | undefined): boolean {
  return userDataDir === undefined || !existsSync(userDataDir) || readdirSync(userDataDir).length === 0;
}

/** Waits for the tab that the extension opens when it is installed, until it has loaded. */
export async function greetingAt(browser: Browser, url: string): Promise<Page> {
  return until('the tab that the extension opens at its installation', async () => {
    for (const page of await browser.pages()) {
      const there = () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url);
      // A page of the browser itself may not answer.
      if (await there().catch(() => false)) return page;
    }
    return undefined;
  });
}

/** Closes the tab that the extension opened. If it is the only tab, it shows an empty page instead. */
export async function closeGreeting(greeting: Page): Promise<void> {
  const pages = await greeting.browser().pages();
  // Without a tab the window closes, and then the browser opens no other tab.
  if (pages.length === 1) await greeting.goto('about:blank');
  else await greeting.close();
}
