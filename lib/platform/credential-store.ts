import { Credential } from '../klarna/credential.ts';
import { type CredentialStore, StorageUnavailable } from '../usecases/ports.ts';
import { browser } from './browser.ts';

/** One key per credential, so that two writers never overwrite each other's. */
const prefix = 'credential:';

/**
 * API credentials in `storage.session`: memory of the browser, never on disk, out of reach of content scripts, gone
 * when the browser closes. A record that cannot be read is left alone and not listed.
 */
export function createCredentialStore(): CredentialStore {
  return {
    async list() {
      const stored = await refusalNamed(() => browser.storage.session.get(null));
      return Object.entries(stored).flatMap(([key, value]) => {
        const credential = key.startsWith(prefix) ? Credential.safeParse(value) : undefined;
        return credential?.success ? [credential.data] : [];
      });
    },
    async find(id) {
      const key = prefix + id;
      const stored = await refusalNamed(() => browser.storage.session.get(key));
      return Credential.safeParse(stored[key]).data;
    },
    save: (credential) =>
      refusalNamed(() => browser.storage.session.set({ [prefix + credential.id]: credential })),
    remove: (id) => refusalNamed(() => browser.storage.session.remove(prefix + id)),
  };
}

/** Calls back when a credential was saved or removed, by whichever page. */
export function onCredentialsChanged(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(prefix))) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}

async function refusalNamed<Value>(access: () => Promise<Value>): Promise<Value> {
  try {
    return await access();
  } catch {
    // The error's text is dropped: it may quote what was to be stored.
    throw new StorageUnavailable();
  }
}
