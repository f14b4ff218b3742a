import type { Credential } from '../klarna/credential.ts';
import type { VaultExport, VaultOutcome } from '../messages/results.ts';
import { putCredential } from './change-vault.ts';
import { decryptItems, openVault, readDataKey } from './open-vault.ts';
import { type VaultDependencies, VaultNotWritten } from './ports.ts';
import { unwrapDataKey } from './vault-keys.ts';
import { commitVault, loadVault } from './vault-storage.ts';
import { readVaultText, writeVaultText } from './vault-text.ts';

/** The encrypted vault as it is stored. For a damaged vault, its raw text, so that it can be examined. */
export async function exportVault(deps: VaultDependencies): Promise<VaultExport> {
  const loaded = await loadVault(deps);
  if (loaded.kind === 'inaccessible') return { kind: 'inaccessible' };
  if (loaded.kind === 'vault') {
    const { sum: _, ...content } = loaded.vault;
    return { kind: 'text', text: await writeVaultText(content, deps.crypto.subtle), whole: true };
  }
  const { vault, next, backup } = deps.storage;
  for (const store of [vault, next, backup]) {
    const stored = await store.read();
    if (stored.kind === 'text') {
      const text = typeof stored.text === 'string' ? stored.text : JSON.stringify(stored.text);
      return { kind: 'text', text, whole: loaded.kind === 'newer' };
    }
  }
  return { kind: 'nothing' };
}

/**
 * Imports an exported vault, with the passphrase of the export. If there is no vault, the import becomes the vault.
 * Otherwise its credentials are added to the unlocked vault; credentials with the same id are replaced.
 */
export function importVault(
  text: string,
  passphrase: string,
  deps: VaultDependencies,
): Promise<VaultOutcome> {
  return deps.exclusively(async () => {
    const read = await readVaultText(text, deps.crypto.subtle);
    if (read.kind !== 'good') return read;
    const loaded = await loadVault(deps);
    if (loaded.kind !== 'vault' && loaded.kind !== 'none') return loaded;
    if (loaded.kind === 'vault' && (await readDataKey(deps)) === undefined) return { kind: 'locked' };

    // Anyone who has the file can try passphrases elsewhere without limit, so attempts are not counted here.
    const opened = await unwrapDataKey(read.vault, passphrase, deps.crypto);
    if (opened.kind === 'wrong-passphrase') return { kind: 'wrong-passphrase', waitMs: 0 };
    if (opened.kind !== 'opened') return opened;
    const { credentials, damaged } = await decryptItems(read.vault, opened.dataKey, deps.crypto);
    if (damaged.length > 0 && credentials.length === 0) return { kind: 'damaged' };
    try {
      if (loaded.kind === 'vault') return await addAll(credentials, deps);
      const { sum: _, ...content } = read.vault;
      await commitVault(content, deps, async ({ items }) => items.length === content.items.length);
    } catch (error) {
      if (error instanceof VaultNotWritten) return { kind: 'not-written' };
      throw error;
    }
    await openVault(read.vault, opened.dataKey, undefined, deps);
    return { kind: 'done' };
  });
}

async function addAll(credentials: readonly Credential[], deps: VaultDependencies): Promise<VaultOutcome> {
  for (const credential of credentials) await putCredential(credential, deps);
  return { kind: 'done' };
}
