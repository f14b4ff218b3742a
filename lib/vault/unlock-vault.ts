import type { VaultOutcome } from '../messages/results.ts';
import { countAttempt, remainingWaitMs } from './attempts.ts';
import type { Bytes } from './base64.ts';
import { decryptItems, openVault } from './open-vault.ts';
import type { VaultDependencies } from './ports.ts';
import { unwrapDataKey } from './vault-keys.ts';
import type { Vault } from './vault-record.ts';
import { commitVault, loadVault } from './vault-storage.ts';

/** Unlocks the vault. If a copy was used because the vault is damaged, the copy replaces it. */
export function unlockVault(passphrase: string, deps: VaultDependencies): Promise<VaultOutcome> {
  return deps.exclusively(async () => {
    const loaded = await loadVault(deps);
    if (loaded.kind === 'none') return { kind: 'off' };
    if (loaded.kind !== 'vault') return loaded;
    const { vault, from } = loaded;
    const tried = await tryPassphrase(vault, passphrase, deps);
    if (tried.kind !== 'opened') return tried;
    // If the repair fails, the vault is still unlocked: the copy remains.
    if (from !== 'vault') await repairVault(vault, tried.dataKey, deps).catch(() => undefined);
    await openVault(vault, tried.dataKey, from === 'vault' ? undefined : from, deps);
    return { kind: 'done' };
  });
}

/**
 * Tries a passphrase. The attempt is counted before it is made, so that stopping the worker gains no attempt; a correct
 * one resets the count. Call only inside `exclusively`.
 */
export async function tryPassphrase(
  vault: Vault,
  passphrase: string,
  { attempts, crypto, now }: VaultDependencies,
): Promise<VaultOutcome | { kind: 'opened'; dataKey: Bytes }> {
  const before = await attempts.get();
  const waitMs = remainingWaitMs(before, now());
  if (waitMs > 0) return { kind: 'too-soon', waitMs };
  await attempts.set(countAttempt(before, now()));
  const opened = await unwrapDataKey(vault, passphrase, crypto);
  if (opened.kind === 'wrong-passphrase') {
    // The delay starts after the derivation, not before it.
    const counted = countAttempt(before, now());
    await attempts.set(counted);
    return { kind: 'wrong-passphrase', waitMs: remainingWaitMs(counted, now()) };
  }
  await attempts.remove();
  return opened;
}

async function repairVault(
  { sum: _, ...content }: Vault,
  dataKey: Bytes,
  deps: VaultDependencies,
): Promise<void> {
  await commitVault({ ...content, rev: content.rev + 1 }, deps, async (written) => {
    const { damaged } = await decryptItems(written, dataKey, deps.crypto);
    return damaged.length < Math.max(1, written.items.length);
  });
}
