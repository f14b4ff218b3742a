import { existsSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Whether nobody ever ran a browser with this profile: there the extension greets. To be asked before it is started. */
export function isNewProfile(userDataDir: string | undefined): boolean {
  return userDataDir === undefined || !existsSync(userDataDir) || readdirSync(userDataDir).length === 0;
}

/** The tab that the extension opens by itself once it is installed, loaded. */
export async function greetingAt(browser: Browser, url: string): Promise<Page> {
  return until('the extension to greet', async () => {
    for (const page of await browser.pages()) {
      const there = () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url);
      // A page of the browser itself may not answer.
      if (await there().catch(() => false)) return page;
    }
    return undefined;
  });
}

/** Closes the tab that the extension opened. In a browser with a window that may be its only tab: then it is emptied. */
export async function closeGreeting(greeting: Page): Promise<void> {
  const pages = await greeting.browser().pages();
  // Without a tab the window closes, and then the browser opens no other tab.
  if (pages.length === 1) await greeting.goto('about:blank');
  else await greeting.close();
}
