import { type TextStore, type VaultNeeds, VaultNotWritten } from './ports.ts';
import type { Vault, VaultContent } from './vault-record.ts';
import { readVaultText, writeVaultText } from './vault-text.ts';

/**
 * Stores a vault so that a stop at any moment leaves a whole one: first as `next`, read back and compared; then in its
 * place; then the copy in the other store. Only within `exclusively`.
 *
 * @param opens whether what was just written opens: tried on the text itself before anything is replaced
 * @throws VaultNotWritten where the browser refuses, or gives back something else
 */
export async function commitVault(
  content: VaultContent,
  { storage, crypto }: Pick<VaultNeeds, 'storage' | 'crypto'>,
  opens: (vault: Vault) => Promise<boolean>,
): Promise<void> {
  const text = await writeVaultText(content, crypto.subtle);
  const written = await readVaultText(text, crypto.subtle);
  if (written.kind !== 'good' || !(await opens(written.vault))) throw new VaultNotWritten();
  await writeAndCompare(storage.next, text);
  await writeAndCompare(storage.vault, text);
  // Without the second store (a private window of Firefox) there is a warning, not a failure.
  await storage.backup.write(text).catch(() => undefined);
  await storage.next.remove().catch(() => undefined);
}

async function writeAndCompare(store: TextStore, text: string): Promise<void> {
  try {
    await store.write(text);
  } catch {
    throw new VaultNotWritten();
  }
  const back = await store.read();
  if (back.kind !== 'text' || back.text !== text) throw new VaultNotWritten();
}
