import { resolve } from 'node:path';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
  type Target,
} from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';
import { reportBrowser } from '../../../scripts/test-run/browser-reports.ts';
import { patience, testPatience } from '../../patience.ts';
import { readBuiltManifest } from './built-manifest.ts';
import { collectConsole } from './chromium-console.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { grantHost, preapproveHost, revokeHost } from './chromium-hosts.ts';
import { type OpenPanel, openPanel } from './chromium-panel.ts';
import { killWorker } from './chromium-worker.ts';
import type { ConsoleLine } from './console-line.ts';
import { closeGreeting, greetingAt, isNewProfile } from './greeting.ts';
import { patient } from './patient.ts';
import { copyThatAsks, stopFirst, stopFirstVariable } from './stop-first.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  /** Folder of the unpacked, built extension. */
  extensionDir: string;
  /** Host name to port on 127.0.0.1, for every host that the test serves itself. */
  hosts?: Readonly<Record<string, number>>;
  /** Port on 127.0.0.1 of a proxy that all requests go through. */
  proxyPort?: number;
  /** Whether the browser accepts certificates of unknown authorities, such as those of the tests. Default: true. */
  trusting?: boolean;
  headless?: boolean;
  /** Language of the browser, like `sv`. Default: this computer's. */
  language?: string;
  /** Folder of a profile to keep. Default: a new profile, which is deleted when the browser closes. */
  userDataDir?: string;
  /** Whether the tab that the extension opens at its installation is closed (the default) or left open. */
  greeting?: 'close' | 'leave';
}

/** A running Chromium with the extension in it. */
export interface Chromium {
  browser: Browser;
  extensionId: string;
  /** The errors and warnings of the extension's pages, worker and panels so far. */
  consoleMessages: readonly ConsoleLine[];
  /** Every text that they wrote to a console, at any level. */
  consoleWords: readonly string[];
  /** Opens a tab and waits for the page's load event. */
  newPage(url: string): Promise<Page>;
  /** Clicks the extension's toolbar button on `page`, which grants `activeTab`. Returns the loaded popup. */
  clickToolbar(page: Page): Promise<Page>;
  /** Opens DevTools on `page` and shows the extension's panel of this title. */
  openPanel(page: Page, title: string): Promise<OpenPanel>;
  /** Opens one of the extension's pages in a tab. */
  openExtensionPage(path: string, options?: { background: boolean }): Promise<Page>;
  /** Loads the extension again from its folder. Its open pages close, and its `storage.session` is lost. */
  reloadExtension(): Promise<void>;
  /** Grants a host that the manifest names, as a match pattern like `https://api.klarna.com/*`. */
  grantHost(pattern: string): Promise<void>;
  /** Makes the extension's next request for this host succeed without a prompt. */
  preapproveHost(pattern: string): Promise<void>;
  revokeHost(pattern: string): Promise<void>;
  /** Stops the service worker; it starts again at the next message. */
  killWorker(): Promise<void>;
  /** Attaches to the service worker, starting it if needed. The worker cannot be stopped until the session is detached. */
  holdWorker(): Promise<CDPSession>;
  close(): Promise<void>;
}

/**
 * Starts an installed Chromium, Chrome or Edge with a new profile and installs the extension.
 *
 * @throws Error saying what to install, if there is no browser, or what to build, if there is no extension
 */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const manifest = await readBuiltManifest(options.extensionDir);
  const asking =
    process.env[stopFirstVariable] === '1' ? copyThatAsks(resolve(options.extensionDir)) : undefined;
  const greets = isNewProfile(options.userDataDir) ? manifest.options_ui : undefined;
  const browser = await start(options);
  const loadedDir = resolve(asking ?? options.extensionDir);
  const extension = await install(browser, loadedDir).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const origin = `chrome-extension://${extension.id}`;
  const control = await browser.target().createCDPSession();
  const stopWorker = (): Promise<void> => killWorker(control, origin, collector.releaseWorkers);
  let held: CDPSession | undefined;
  const isHeld = () => held?.detached === false;
  const stopper = stopFirst(() => stopWorker(), isHeld);
  const collector = collectConsole(browser, origin, asking === undefined ? undefined : stopper.listen);
  if (greets) {
    const greeting = await greetingAt(browser, `${origin}/${greets.page}`);
    if (options.greeting !== 'leave') await closeGreeting(greeting);
  }
  const newPage = async (url: string, options = { background: false }): Promise<Page> => {
    const page = patient(await browser.newPage(options));
    await page.goto(url);
    return page;
  };
  return {
    browser,
    extensionId: extension.id,
    consoleMessages: collector.lines,
    consoleWords: collector.words,
    newPage: (url) => newPage(url),
    clickToolbar: (page) => clickToolbar(page, extension, `${origin}/${manifest.action.default_popup}`),
    openPanel: (page, title) => openPanel(page, { origin, devtoolsPage: manifest.devtools_page, title }),
    openExtensionPage: (path, options) => newPage(`${origin}/${path}`, options),
    async reloadExtension() {
      await install(browser, loadedDir);
    },
    grantHost: (pattern) => grantHost(browser, extension.id, pattern),
    preapproveHost: (pattern) => preapproveHost(browser, extension.id, pattern),
    revokeHost: (pattern) => revokeHost(browser, extension.id, pattern),
    killWorker: stopWorker,
    async holdWorker() {
      const isWorker = (each: Target) => each.type() === 'service_worker';
      let target = browser.targets().find(isWorker);
      if (target === undefined) {
        // It is stopped. Any message starts it.
        const page = await newPage(`${origin}/manifest.json`);
        await page.evaluate('void chrome.runtime.sendMessage({}).catch(() => undefined)');
        target = await browser.waitForTarget(isWorker, { timeout: patience });
        await page.close();
      }
      held = await target.createCDPSession();
      return held;
    },
    async close() {
      collector.stop();
      await browser.close();
      const uncaught = collector.lines.filter(({ kind }) => kind === 'exception');
      reportBrowser({
        uncaught: uncaught.map(({ where, text }) => `${where}: ${text}`),
        stops: stopper.stops,
        refused: stopper.refused,
      });
    },
  };
}

async function start({
  hosts = {},
  proxyPort,
  trusting = true,
  headless = true,
  language,
  userDataDir,
}: ChromiumOptions): Promise<Browser> {
  const { path: executablePath } = findBrowser('chrome');
  const launch = (sandbox: boolean): Promise<Browser> =>
    puppeteer.launch({
      executablePath,
      headless,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      timeout: patience,
      protocolTimeout: testPatience,
      args: chromiumFlags({ hosts, sandbox, proxyPort, trusting, language }),
      ...(userDataDir !== undefined && { userDataDir }),
    });
  if (process.getuid?.() === 0) return launch(false);
  if (process.platform !== 'linux') return launch(true);
  // Containers and some kernels offer no sandbox. There, Chromium exits at once without naming the reason.
  return launch(true).catch(() => launch(false));
}

async function install(browser: Browser, extensionDir: string): Promise<Extension> {
  const id = await browser.installExtension(extensionDir);
  return until('the browser to list the extension', async () => (await browser.extensions()).get(id));
}

async function clickToolbar(page: Page, extension: Extension, popupUrl: string): Promise<Page> {
  await page.bringToFront();
  const browser = page.browser();
  const before = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  const target = await until('the popup to open', () =>
    browser.targets().find((each) => each.url() === popupUrl && !before.has(each)),
  );
  const popup = patient(await target.asPage());
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}
