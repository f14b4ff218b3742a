import { createRouter, type Handlers } from '../protocol/router.ts';
import { isOwnPage } from '../protocol/sender.ts';
import { listCredentials, saveCredential, testCredential } from '../usecases/credentials.ts';
import { type ReadSessionNeeds, StorageUnavailable } from '../usecases/ports.ts';
import { readSession } from '../usecases/read-session.ts';
import { browser } from './browser.ts';
import { createCredentialStore } from './credential-store.ts';
import { hostPermission } from './host-permission.ts';
import { exchangeSession } from './session-exchange.ts';

/** Registers the worker's one listener. To be called at once when the worker starts: an event that woke it is lost else. */
export function listen(): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const route = createRouter({
    handlers: handlers(),
    isOwnPage: (sender) => isOwnPage(sender, own),
    refusalOf: (error) => (error instanceof StorageUnavailable ? 'storage-unavailable' : 'failed'),
  });
  browser.runtime.onMessage.addListener(route);
}

function handlers(): Handlers {
  const credentials = createCredentialStore();
  const reading: ReadSessionNeeds = {
    credentials,
    hasHostPermission: hostPermission.has,
    exchange: exchangeSession,
    now: Date.now,
  };
  return {
    readSession: (request) => readSession(request, reading),
    listCredentials: () => listCredentials({ credentials }),
    saveCredential: (draft) =>
      saveCredential(draft, { credentials, newId: () => crypto.randomUUID(), now: Date.now }),
    removeCredential: async ({ id }) => {
      await credentials.remove(id);
      return undefined;
    },
    testCredential: ({ id }) => testCredential(id, reading),
  };
}
