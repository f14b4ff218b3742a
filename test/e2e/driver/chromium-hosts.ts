import type { Browser } from 'puppeteer-core';
import { patient } from './patient.ts';

/** A document of the browser's extension page that has its rights, and takes a tenth of the time to load. */
const extensionsPage = 'chrome://extensions/strings.m.js';

/**
 * Makes the extension's next request for a host permission succeed without a prompt, as if the developer had accepted
 * it. The extension does not have the permission until it requests it.
 *
 * @param pattern a match pattern that the manifest names, such as `https://api.klarna.com/*`
 */
export async function preapproveHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  await onPage(browser, extensionsPage, developerCall('add', extensionId, pattern));
}

/**
 * Gives the extension a host permission.
 *
 * @throws Error if the manifest does not name the host
 */
export async function grantHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  await preapproveHost(browser, extensionId, pattern);
  // The manifest, because it is a page of the extension that runs no code.
  const page = `chrome-extension://${extensionId}/manifest.json`;
  const granted = await onPage(browser, page, `chrome.permissions.request({ origins: ['${pattern}'] })`);
  if (granted !== true) throw new Error(`The browser did not grant ${pattern} to the extension.`);
}

/** Removes a host permission, as the switch on the browser's extension page does. */
export async function revokeHost(browser: Browser, extensionId: string, pattern: string): Promise<void> {
  await onPage(browser, extensionsPage, developerCall('remove', extensionId, pattern));
}

function developerCall(verb: 'add' | 'remove', extensionId: string, pattern: string): string {
  return `chrome.developerPrivate.${verb}HostPermission('${extensionId}', '${pattern}')`;
}

async function onPage(browser: Browser, url: string, script: string): Promise<unknown> {
  const page = patient(await browser.newPage({ background: true }));
  try {
    await page.goto(url);
    return await page.evaluate(script);
  } finally {
    await page.close();
  }
}
