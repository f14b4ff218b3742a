import type { Credential } from '../klarna/credential.ts';
import type { Bytes } from './base64.ts';
import { extendDeadline, lockExpired, readOpenVault, reconcileOpenVault } from './open-vault.ts';
import { type VaultDependencies, VaultLocked, VaultNotWritten } from './ports.ts';
import { decryptCredential, encryptCredential } from './vault-items.ts';
import type { Vault, VaultContent } from './vault-record.ts';
import { commitVault, loadVault } from './vault-storage.ts';

/**
 * Saves a credential in the unlocked vault: first on disk, then in memory. Call only inside `exclusively`.
 *
 * @throws VaultLocked, VaultNotWritten
 */
export async function putCredential(credential: Credential, deps: VaultDependencies): Promise<void> {
  const unlocked = await reconcileOpenVault(deps);
  if (unlocked === undefined) throw new VaultLocked();
  const { vault, dataKey, open } = unlocked;
  const item = await encryptCredential(credential, dataKey, deps.now(), deps.crypto);
  const isNew = !vault.items.some(({ id }) => id === item.id);
  const items = [...vault.items.map((each) => (each.id === item.id ? item : each)), ...(isNew ? [item] : [])];
  await commitVault(nextRevision(vault, items), deps, (written) =>
    verifyStored(written, credential, dataKey, deps),
  );
  await extendDeadline(credential.server.environment, deps);
  const others = open.credentials.filter(({ id }) => id !== credential.id);
  const damaged = open.damaged.filter((id) => id !== credential.id);
  await deps.open.set({ ...open, damaged, credentials: [...others, credential] });
}

/**
 * Removes a credential. No passphrase is needed, because anyone at this computer could also delete the whole vault. Call
 * only inside `exclusively`.
 */
export async function deleteCredential(id: string, deps: VaultDependencies): Promise<void> {
  await lockExpired(deps);
  const loaded = await loadVault(deps);
  // A vault that cannot be read is never overwritten.
  if (loaded.kind !== 'vault') throw new VaultNotWritten();
  const { vault } = loaded;
  const items = vault.items.filter((item) => item.id !== id);
  if (items.length < vault.items.length) {
    await commitVault(
      nextRevision(vault, items),
      deps,
      async (written) => written.items.length === items.length,
    );
  }
  const current = (await readOpenVault(deps))?.open;
  if (current === undefined) return;
  const credentials = current.credentials.filter((credential) => credential.id !== id);
  await deps.open.set({ ...current, credentials, damaged: current.damaged.filter((each) => each !== id) });
}

/** Whether the written vault contains exactly this credential. */
export async function verifyStored(
  { items }: Vault,
  credential: Credential,
  dataKey: Bytes,
  { crypto }: Pick<VaultDependencies, 'crypto'>,
): Promise<boolean> {
  const item = items.find(({ id }) => id === credential.id);
  const back = item && (await decryptCredential(item, dataKey, crypto));
  return back?.password === credential.password && back.username === credential.username;
}

function nextRevision({ sum: _, ...content }: Vault, items: VaultContent['items']): VaultContent {
  return { ...content, items, rev: content.rev + 1 };
}
