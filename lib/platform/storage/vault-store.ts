import type { TextStore, VaultStorage } from '../../vault/ports.ts';
import { browser } from '../browser.ts';
import { createBackupStore } from './backup-store.ts';
import { asStorageError } from './session-slot.ts';

/** The key of the vault in `storage.local`. */
export const vaultKey = 'vault';

/** The vault on disk: encrypted text in `storage.local`, and its copy in IndexedDB. */
export function createVaultStorage(): VaultStorage {
  return {
    vault: localText(vaultKey),
    next: localText('vault.next'),
    backup: createBackupStore(),
  };
}

function localText(key: string): TextStore {
  return {
    async read() {
      try {
        const { [key]: text } = await browser.storage.local.get(key);
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      } catch {
        return { kind: 'inaccessible' };
      }
    },
    write: (text) => asStorageError(() => browser.storage.local.set({ [key]: text })),
    remove: () => asStorageError(() => browser.storage.local.remove(key)),
  };
}

/**
 * Denies content scripts access to `storage.local`, in browsers that support it (Chromium). The vault is encrypted, so
 * nothing depends on this.
 */
export function hideStorageFromPages(): void {
  const { local } = globalThis.chrome?.storage ?? {};
  try {
    void local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch?.(() => undefined);
  } catch {
    // This version does not support it for this area.
  }
}
