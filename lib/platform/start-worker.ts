import { keptCredentials } from '../vault/kept-credentials.ts';
import { lockWhenOver } from '../vault/lock-vault.ts';
import { StorageUnavailable } from '../vault/ports.ts';
import { forgetLocked, forgetPrivate } from '../worker/history/history.ts';
import { createRouter } from '../worker/router.ts';
import { isOwnPage } from '../worker/sender.ts';
import { browser } from './browser.ts';
import { greetOnceInstalled } from './greet.ts';
import { onLastPrivateWindowClosed } from './private-window.ts';
import { createCredentialStore } from './storage/credential-store.ts';
import { createHistoryNeeds } from './storage/history-store.ts';
import { createVaultNeeds, onLockAlarm } from './storage/vault-needs.ts';
import { closeStorageToPages } from './storage/vault-store.ts';
import { workerHandlers } from './worker-handlers.ts';

/** Registers the worker's listeners. To be called at once when the worker starts: an event that woke it is lost else. */
export function listen(): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const vault = createVaultNeeds();
  const history = createHistoryNeeds();
  const route = createRouter({
    handlers: workerHandlers(vault),
    isOwnPage: (sender) => isOwnPage(sender, own),
    refusalOf: (error) => (error instanceof StorageUnavailable ? 'storage-unavailable' : 'failed'),
  });
  browser.runtime.onMessage.addListener(route);
  onLockAlarm(async () => {
    await lockWhenOver(vault);
    await forgetLocked(keptCredentials(createCredentialStore(), vault), history);
  });
  greetOnceInstalled();
  onLastPrivateWindowClosed(() => forgetPrivate(history));
  closeStorageToPages();
}
