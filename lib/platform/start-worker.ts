import { allCredentials } from '../vault/all-credentials.ts';
import { lockExpiredVault } from '../vault/open-vault.ts';
import { StorageUnavailable } from '../vault/ports.ts';
import { deleteLockedReads, deletePrivateReads } from '../worker/history.ts';
import { createRouter, isOwnPage } from '../worker/router.ts';
import { browser } from './browser.ts';
import { onLastPrivateWindowClosed } from './private-window.ts';
import { createCredentialStore } from './storage/credential-store.ts';
import { createHistoryDependencies } from './storage/history-store.ts';
import { settingsStore } from './storage/settings-store.ts';
import { createVaultDependencies, onLockAlarm } from './storage/vault-dependencies.ts';
import { hideStorageFromPages } from './storage/vault-store.ts';
import { workerHandlers } from './worker-handlers.ts';

/** Registers the worker's listeners. Call synchronously at startup; otherwise the event that woke the worker is lost. */
export function startWorker(): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const vault = createVaultDependencies();
  const history = createHistoryDependencies();
  const route = createRouter({
    handlers: workerHandlers(vault),
    isOwnPage: (sender) => isOwnPage(sender, own),
    refusalOf: (error) => (error instanceof StorageUnavailable ? 'storage-unavailable' : 'failed'),
  });
  browser.runtime.onMessage.addListener(route);
  onLockAlarm(async () => {
    await lockExpiredVault(vault);
    await deleteLockedReads(allCredentials(createCredentialStore(), vault), history);
  });
  openOptionsOnInstall();
  onLastPrivateWindowClosed(() => deletePrivateReads(history));
  hideStorageFromPages();
}

/** Opens the options page, with its welcome, after the extension is installed. Call synchronously at startup. */
export function openOptionsOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Firefox installs a temporary add-on again each time it starts.
    if (reason !== 'install' || (await settingsStore.read()).greeted) return;
    // The welcome is optional, so a tab that cannot be opened is no error.
    await browser.runtime.openOptionsPage().catch(() => undefined);
  });
}
