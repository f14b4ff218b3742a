import type { Credential } from '../klarna/credential.ts';
import type { VaultExport, VaultOutcome } from '../messages/results.ts';
import { putCredential } from './change-vault.ts';
import { commitVault } from './commit-vault.ts';
import { loadVault } from './load-vault.ts';
import { decryptAll, openAll, openKey } from './open-vault.ts';
import { type VaultNeeds, VaultNotWritten } from './ports.ts';
import { unwrapDataKey } from './vault-keys.ts';
import { readVaultText, writeVaultText } from './vault-text.ts';

/** The vault as it is stored: encrypted. Of a damaged one the raw text, for whoever wants to examine it. */
export async function exportVault(needs: VaultNeeds): Promise<VaultExport> {
  const loaded = await loadVault(needs);
  if (loaded.kind === 'inaccessible') return { kind: 'inaccessible' };
  if (loaded.kind === 'vault') {
    const { sum: _, ...content } = loaded.vault;
    return { kind: 'text', text: await writeVaultText(content, needs.crypto.subtle), whole: true };
  }
  const { vault, next, backup } = needs.storage;
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
 * Takes over an exported vault with its own passphrase. Where nothing is remembered it becomes the vault; into an
 * unlocked one its credentials are added, those with the same id replaced.
 */
export function importVault(text: string, passphrase: string, needs: VaultNeeds): Promise<VaultOutcome> {
  return needs.exclusively(async () => {
    const read = await readVaultText(text, needs.crypto.subtle);
    if (read.kind !== 'good') return read;
    const loaded = await loadVault(needs);
    if (loaded.kind !== 'vault' && loaded.kind !== 'none') return loaded;
    if (loaded.kind === 'vault' && (await openKey(needs)) === undefined) return { kind: 'locked' };

    // Whoever has the file can try as often as they like anyway, so nothing is counted here.
    const opened = await unwrapDataKey(read.vault, passphrase, needs.crypto);
    if (opened.kind === 'wrong-passphrase') return { kind: 'wrong-passphrase', waitMs: 0 };
    if (opened.kind !== 'opened') return opened;
    const { credentials, damaged } = await decryptAll(read.vault, opened.dataKey, needs.crypto);
    if (damaged.length > 0 && credentials.length === 0) return { kind: 'damaged' };
    try {
      if (loaded.kind === 'vault') return await addAll(credentials, needs);
      const { sum: _, ...content } = read.vault;
      await commitVault(content, needs, async ({ items }) => items.length === content.items.length);
    } catch (error) {
      if (error instanceof VaultNotWritten) return { kind: 'not-written' };
      throw error;
    }
    await openAll(read.vault, opened.dataKey, undefined, needs);
    return { kind: 'done' };
  });
}

async function addAll(credentials: readonly Credential[], needs: VaultNeeds): Promise<VaultOutcome> {
  for (const credential of credentials) await putCredential(credential, needs);
  return { kind: 'done' };
}
