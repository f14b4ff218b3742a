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
  const isChromium = 'openPanel' in browser;
  const urls = await Promise.all(pages.map((page) => (isChromium ? page.url() : urlInFirefox(page))));
  const inspected = isChromium ? await pagesWithDevTools(pages) : [];
  const page = await browser.openExtensionPage('options.html', { background: true });
  const stored = await page.evaluate(`${sessionStorage}.get(null)`);

  await browser.reloadExtension();

  const restoring = await browser.openExtensionPage('options.html', { background: true });
  await restoring.evaluate(`${sessionStorage}.set(${JSON.stringify(stored)})`);
  await restoring.close();
  for (const url of urls.filter(isExtensionTab))
    await browser.openExtensionPage(pathInExtension(url), { background: true });
  if (isChromium) for (const page of inspected) await browser.openPanel(page, 'Klarna');
}

/** Puppeteer does not notice that Firefox opened a page of an extension. */
const urlInFirefox = (page: Page) => page.evaluate(() => location.href).catch(() => '');

const sessionStorage = '(globalThis.browser ?? chrome).storage.session';

const isExtensionTab = (url: string) => /^(chrome|moz)-extension:.*\/(options|sample)\.html/.test(url);

async function pagesWithDevTools(pages: readonly Page[]): Promise<Page[]> {
  const inspected = await Promise.all(pages.map((page) => page.hasDevTools()));
  return pages.filter((_, index) => inspected[index]);
}
