import type { Credential } from '../klarna/credential.ts';
import type { Bytes } from './base64.ts';
import { commitVault } from './commit-vault.ts';
import { loadVault } from './load-vault.ts';
import { lockWhatIsOver, openNow, putOff, upToDate } from './open-vault.ts';
import { VaultLocked, type VaultNeeds, VaultNotWritten } from './ports.ts';
import { openCredential, sealCredential } from './vault-items.ts';
import type { Vault, VaultContent } from './vault-record.ts';

/**
 * Saves a credential in the unlocked vault: stored first, then open. Only within `exclusively`.
 *
 * @throws VaultLocked, VaultNotWritten
 */
export async function putCredential(credential: Credential, needs: VaultNeeds): Promise<void> {
  const unlocked = await upToDate(needs);
  if (unlocked === undefined) throw new VaultLocked();
  const { vault, dataKey, open } = unlocked;
  const item = await sealCredential(credential, dataKey, needs.now(), needs.crypto);
  const isNew = !vault.items.some(({ id }) => id === item.id);
  const items = [...vault.items.map((each) => (each.id === item.id ? item : each)), ...(isNew ? [item] : [])];
  await commitVault(nextOf(vault, items), needs, (written) => holds(written, credential, dataKey, needs));
  await putOff(credential.server.environment, needs);
  const others = open.credentials.filter(({ id }) => id !== credential.id);
  const damaged = open.damaged.filter((id) => id !== credential.id);
  await needs.open.set({ ...open, damaged, credentials: [...others, credential] });
}

/** Removes a record. That needs no passphrase: whoever sits here could forget everything. Only within `exclusively`. */
export async function dropCredential(id: string, needs: VaultNeeds): Promise<void> {
  await lockWhatIsOver(needs);
  const loaded = await loadVault(needs);
  // Where it cannot be read whole, nothing is written.
  if (loaded.kind !== 'vault') throw new VaultNotWritten();
  const { vault } = loaded;
  const items = vault.items.filter((item) => item.id !== id);
  if (items.length < vault.items.length) {
    await commitVault(nextOf(vault, items), needs, async (written) => written.items.length === items.length);
  }
  const current = (await openNow(needs))?.open;
  if (current === undefined) return;
  const credentials = current.credentials.filter((credential) => credential.id !== id);
  await needs.open.set({ ...current, credentials, damaged: current.damaged.filter((each) => each !== id) });
}

/** Whether the text just written gives back exactly the credential that went in. */
export async function holds(
  { items }: Vault,
  credential: Credential,
  dataKey: Bytes,
  { crypto }: Pick<VaultNeeds, 'crypto'>,
): Promise<boolean> {
  const item = items.find(({ id }) => id === credential.id);
  const back = item && (await openCredential(item, dataKey, crypto));
  return back?.password === credential.password && back.username === credential.username;
}

function nextOf({ sum: _, ...content }: Vault, items: VaultContent['items']): VaultContent {
  return { ...content, items, rev: content.rev + 1 };
}
