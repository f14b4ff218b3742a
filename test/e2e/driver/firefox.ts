import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';
import { reportBrowser } from '../../../scripts/test-run/browser-reports.ts';
import { patience, testPatience } from '../../patience.ts';
import { readBuiltManifest } from './built-manifest.ts';
import type { ConsoleLine } from './console-line.ts';
import { type ChromeScope, openChromeScope } from './firefox-chrome-scope.ts';
import { closedTooSoon, readConsole } from './firefox-console.ts';
import { changeHost } from './firefox-hosts.ts';
import { clickToolbarButton, type FirefoxPopup } from './firefox-popup.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { closeGreeting, greetingAt, isNewProfile } from './greeting.ts';
import { patient } from './patient.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  /** Folder of the unpacked, built extension. */
  extensionDir: string;
  /** Host name to port on 127.0.0.1, for https hosts that the test serves itself. All have the same port. */
  hosts?: Readonly<Record<string, number>>;
  /** Port on 127.0.0.1 of a proxy that all requests go through. */
  proxyPort?: number;
  headless?: boolean;
  /** Folder of a profile to keep. Default: a new profile, which is deleted when the browser closes. */
  userDataDir?: string;
}

/** A running Firefox with the extension in it. */
export interface Firefox {
  browser: Browser;
  /** The extension's origin, `moz-extension://…`. */
  origin: string;
  /** Errors and warnings of the extension's pages and background. `console` calls only of pages that are still open. */
  consoleMessages(): Promise<ConsoleLine[]>;
  /** Opens a tab and waits for the page's load event. */
  newPage(url: string): Promise<Page>;
  /** Clicks the extension's toolbar button on `page`, which grants `activeTab`. Returns the loaded popup. */
  clickToolbar(page: Page): Promise<FirefoxPopup>;
  /** Opens one of the extension's pages in a tab. */
  openExtensionPage(path: string, options?: { background: boolean }): Promise<Page>;
  /** Loads the extension again from its folder. Its open pages close, and its `storage.session` is lost. */
  reloadExtension(): Promise<void>;
  /** Grants a host that the manifest names, as a match pattern like `https://api.klarna.com/*`. */
  grantHost(pattern: string): Promise<void>;
  revokeHost(pattern: string): Promise<void>;
  close(): Promise<void>;
}

const uuid = '5e551011-1259-4ec7-8a7e-000000000001';

/**
 * Starts an installed Firefox with a new profile and installs the extension.
 *
 * @throws Error saying what to install, if there is no Firefox, or what to build, if there is no extension
 */
export async function launchFirefox({
  extensionDir,
  hosts = {},
  proxyPort,
  headless = true,
  userDataDir,
}: FirefoxOptions): Promise<Firefox> {
  const { browser_specific_settings, options_ui } = await readBuiltManifest(extensionDir);
  const geckoId = browser_specific_settings?.gecko.id;
  const greets = isNewProfile(userDataDir) ? options_ui : undefined;
  if (geckoId === undefined)
    throw new Error(`${extensionDir} is not a build for Firefox: it has no gecko id.`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox').path,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    timeout: patience,
    protocolTimeout: testPatience,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: firefoxPrefs(geckoId, uuid, hosts, proxyPort),
    ...(userDataDir !== undefined && { userDataDir }),
  });
  const scope = await install(browser, resolve(extensionDir)).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const origin = `moz-extension://${uuid}`;
  // It comes before no other tab.
  if (greets) await closeGreeting(await greetingAt(browser, `${origin}/${greets.page}`));
  return {
    browser,
    origin,
    consoleMessages: () => readConsole(scope, geckoId, origin),
    async newPage(url) {
      const page = patient(await browser.newPage());
      await page.goto(url);
      return page;
    },
    async clickToolbar(page) {
      await page.bringToFront();
      return clickToolbarButton(scope, geckoId);
    },
    openExtensionPage: (path, options) => openExtensionPage(browser, `${origin}/${path}`, options),
    async reloadExtension() {
      await browser.installExtension(resolve(extensionDir));
    },
    grantHost: (pattern) => changeHost(scope, geckoId, 'add', pattern),
    revokeHost: (pattern) => changeHost(scope, geckoId, 'remove', pattern),
    async close() {
      const lines = await readConsole(scope, geckoId, origin);
      await browser.close();
      const uncaught = lines.filter(({ kind, text }) => kind === 'exception' && !closedTooSoon.test(text));
      reportBrowser({
        uncaught: uncaught.map(({ where, text }) => `${where}: ${text}`),
        stops: 0,
        refused: 0,
      });
    },
  };
}

async function install(browser: Browser, extensionDir: string): Promise<ChromeScope> {
  await browser.installExtension(extensionDir);
  return openChromeScope(browser);
}

async function openExtensionPage(
  browser: Browser,
  url: string,
  options = { background: false },
): Promise<Page> {
  const page = patient(await browser.newPage(options));
  // The page opens, but Firefox does not report it.
  page.goto(url).catch(() => undefined);
  await until(`${url} to load`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return page;
}
