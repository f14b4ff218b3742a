import { createRouter } from '../protocol/router.ts';
import { isOwnPage } from '../protocol/sender.ts';
import { forgetLocked, forgetPrivate } from '../usecases/history/history.ts';
import { StorageUnavailable } from '../usecases/ports.ts';
import { keptCredentials } from '../usecases/vault/kept-credentials.ts';
import { lockWhenOver } from '../usecases/vault/lock-vault.ts';
import { browser } from './browser.ts';
import { createCredentialStore } from './credential-store.ts';
import { greetOnceInstalled } from './greet.ts';
import { createHistoryNeeds } from './history-store.ts';
import { onLastPrivateWindowClosed } from './private-window.ts';
import { createVaultNeeds, onLockAlarm } from './vault-needs.ts';
import { closeStorageToPages } from './vault-store.ts';
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
