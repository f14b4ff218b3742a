import type { VaultOutcome } from '../messages/results.ts';
import { waitBefore, withAttempt } from './attempts.ts';
import type { Bytes } from './base64.ts';
import { commitVault } from './commit-vault.ts';
import { loadVault } from './load-vault.ts';
import { decryptAll, openAll } from './open-vault.ts';
import type { VaultNeeds } from './ports.ts';
import { unwrapDataKey } from './vault-keys.ts';
import type { Vault } from './vault-record.ts';

/** Unlocks the remembered credentials. Where a copy stood in for a damaged vault, it takes its place again. */
export function unlockVault(passphrase: string, needs: VaultNeeds): Promise<VaultOutcome> {
  return needs.exclusively(async () => {
    const loaded = await loadVault(needs);
    if (loaded.kind === 'none') return { kind: 'off' };
    if (loaded.kind !== 'vault') return loaded;
    const { vault, from } = loaded;
    const tried = await tryPassphrase(vault, passphrase, needs);
    if (tried.kind !== 'opened') return tried;
    // A repair that fails must not fail the unlocking: the copy is still there.
    if (from !== 'vault') await repair(vault, tried.dataKey, needs).catch(() => undefined);
    await openAll(vault, tried.dataKey, from === 'vault' ? undefined : from, needs);
    return { kind: 'done' };
  });
}

/**
 * One attempt with a passphrase. It is counted before it is made, so that stopping the worker gives none away; a right
 * one clears the count. Only within `exclusively`.
 */
export async function tryPassphrase(
  vault: Vault,
  passphrase: string,
  { attempts, crypto, now }: VaultNeeds,
): Promise<VaultOutcome | { kind: 'opened'; dataKey: Bytes }> {
  const before = await attempts.get();
  const waitMs = waitBefore(before, now());
  if (waitMs > 0) return { kind: 'too-soon', waitMs };
  await attempts.set(withAttempt(before, now()));
  const opened = await unwrapDataKey(vault, passphrase, crypto);
  if (opened.kind === 'wrong-passphrase') {
    // The pause begins when the answer is there, not when the derivation began.
    const counted = withAttempt(before, now());
    await attempts.set(counted);
    return { kind: 'wrong-passphrase', waitMs: waitBefore(counted, now()) };
  }
  await attempts.remove();
  return opened;
}

async function repair({ sum: _, ...content }: Vault, dataKey: Bytes, needs: VaultNeeds): Promise<void> {
  await commitVault({ ...content, rev: content.rev + 1 }, needs, async (written) => {
    const { damaged } = await decryptAll(written, dataKey, needs.crypto);
    return damaged.length < Math.max(1, written.items.length);
  });
}
