import { browser } from './browser.ts';
import { settingsStore } from './storage/settings-store.ts';

/** Opens the options page, which greets, once the extension was installed. To be called at once when the worker starts. */
export function greetOnceInstalled(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Firefox installs a temporary add-on anew in each of its lives.
    if (reason !== 'install' || (await settingsStore.read()).greeted) return;
    // Only a greeting: where no tab can be opened, nothing is lost.
    await browser.runtime.openOptionsPage().catch(() => undefined);
  });
}
