import type { TextStore, VaultNeeds } from './ports.ts';
import { type Copy, type Recovery, recover } from './recovery.ts';
import { readVaultText } from './vault-text.ts';

/** Finds the vault, or says why there is none to be had. Writes nothing. */
export async function loadVault({
  storage,
  crypto,
}: Pick<VaultNeeds, 'storage' | 'crypto'>): Promise<Recovery> {
  const copy = async (store: TextStore): Promise<Copy> => {
    const stored = await store.read();
    return stored.kind === 'text' ? readVaultText(stored.text, crypto.subtle) : stored;
  };
  const [vault, next, backup] = await Promise.all([
    copy(storage.vault),
    copy(storage.next),
    copy(storage.backup),
  ]);
  return recover({ vault, next, backup });
}
