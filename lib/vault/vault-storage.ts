import { type TextStore, type VaultDependencies, VaultNotWritten } from './ports.ts';
import { type Copy, chooseCopy, type LoadedVault } from './recovery.ts';
import type { Vault, VaultContent } from './vault-record.ts';
import { readVaultText, writeVaultText } from './vault-text.ts';

/** Reads the vault from its three places, or says why there is none to use. Writes nothing. */
export async function loadVault({
  storage,
  crypto,
}: Pick<VaultDependencies, 'storage' | 'crypto'>): Promise<LoadedVault> {
  const readCopy = async (store: TextStore): Promise<Copy> => {
    const stored = await store.read();
    return stored.kind === 'text' ? readVaultText(stored.text, crypto.subtle) : stored;
  };
  const [vault, next, backup] = await Promise.all([
    readCopy(storage.vault),
    readCopy(storage.next),
    readCopy(storage.backup),
  ]);
  return chooseCopy({ vault, next, backup });
}

/**
 * Stores a vault. A stop at any moment leaves an intact vault: the text is first written as `next`, read back and
 * compared, then written as the vault, then as the backup. Call only inside `exclusively`.
 *
 * @param opens whether the written text opens; checked before anything is replaced
 * @throws VaultNotWritten if the browser refuses, or returns another text than was written
 */
export async function commitVault(
  content: VaultContent,
  { storage, crypto }: Pick<VaultDependencies, 'storage' | 'crypto'>,
  opens: (vault: Vault) => Promise<boolean>,
): Promise<void> {
  const text = await writeVaultText(content, crypto.subtle);
  const written = await readVaultText(text, crypto.subtle);
  if (written.kind !== 'good' || !(await opens(written.vault))) throw new VaultNotWritten();
  await writeAndCompare(storage.next, text);
  await writeAndCompare(storage.vault, text);
  // A missing backup (private windows of Firefox) causes a warning on screen, not a failure.
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
