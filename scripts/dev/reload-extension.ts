import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import { pathInExtension } from '../../test/e2e/driver/console-line.ts';
import type { Firefox } from '../../test/e2e/driver/firefox.ts';

/**
 * Loads the extension again from its folder and puts back what the browser drops when it does: the content of
 * `storage.session` (credentials and history), the extension's open tabs, and, in Chromium, the panel in DevTools.
 */
export async function reloadExtension(browser: Chromium | Firefox): Promise<void> {
  const pages = await browser.browser.pages();
  const tabs = pages.map((page) => page.url()).filter(isExtensionTab);
  const inspected = 'openPanel' in browser ? await pagesWithDevTools(pages) : [];
  const page = await browser.openExtensionPage('options.html', { background: true });
  const stored = await page.evaluate(`${sessionStorage}.get(null)`);

  await browser.reloadExtension();

  const restoring = await browser.openExtensionPage('options.html', { background: true });
  await restoring.evaluate(`${sessionStorage}.set(${JSON.stringify(stored)})`);
  await restoring.close();
  for (const url of tabs) await browser.openExtensionPage(pathInExtension(url), { background: true });
  if ('openPanel' in browser) for (const page of inspected) await browser.openPanel(page, 'Klarna');
}

const sessionStorage = '(globalThis.browser ?? chrome).storage.session';

const isExtensionTab = (url: string) => /^(chrome|moz)-extension:.*\/(options|sample)\.html/.test(url);

async function pagesWithDevTools(pages: readonly Page[]): Promise<Page[]> {
  const inspected = await Promise.all(pages.map((page) => page.hasDevTools()));
  return pages.filter((_, index) => inspected[index]);
}
