import { Credential } from '../../klarna/credential.ts';
import type { CredentialStore } from '../../vault/ports.ts';
import { browser } from '../browser.ts';
import { asStorageError } from './session-slot.ts';
import { openVaultKey } from './vault-dependencies.ts';
import { vaultKey } from './vault-store.ts';

/** One key per credential, so that concurrent writes do not overwrite each other. */
const prefix = 'credential:';

/**
 * API credentials in `storage.session`: in the browser's memory, never on disk, inaccessible to content scripts, and
 * deleted when the browser closes. An unreadable record is not listed and not changed.
 */
export function createCredentialStore(): CredentialStore {
  return {
    async list() {
      const stored = await asStorageError(() => browser.storage.session.get(null));
      return Object.entries(stored).flatMap(([key, value]) => {
        const credential = key.startsWith(prefix) ? Credential.safeParse(value) : undefined;
        return credential?.success ? [credential.data] : [];
      });
    },
    async find(id) {
      const key = prefix + id;
      const stored = await asStorageError(() => browser.storage.session.get(key));
      return Credential.safeParse(stored[key]).data;
    },
    save: (credential) =>
      asStorageError(() => browser.storage.session.set({ [prefix + credential.id]: credential })),
    remove: (id) => asStorageError(() => browser.storage.session.remove(prefix + id)),
  };
}

/** Calls the listener when any page saves, removes, locks or unlocks a credential. */
export function onCredentialsChanged(listener: () => void): () => void {
  const { session, local } = browser.storage;
  const inMemory = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(prefix) || key === openVaultKey)) listener();
  };
  const onDisk = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, vaultKey)) listener();
  };
  session.onChanged.addListener(inMemory);
  local.onChanged.addListener(onDisk);
  return () => {
    session.onChanged.removeListener(inMemory);
    local.onChanged.removeListener(onDisk);
  };
}
