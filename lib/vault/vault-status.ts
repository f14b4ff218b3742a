import type { DamagedRecord, VaultStatus } from '../messages/results.ts';
import { waitBefore } from './attempts.ts';
import { nextLock } from './auto-lock.ts';
import { loadVault } from './load-vault.ts';
import { openNow } from './open-vault.ts';
import type { VaultNeeds } from './ports.ts';
import type { Vault } from './vault-record.ts';

/** How the remembered credentials stand. Reads only. */
export async function vaultStatus(needs: VaultNeeds): Promise<VaultStatus> {
  const loaded = await loadVault(needs);
  if (loaded.kind === 'none') return { kind: 'off' };
  if (loaded.kind !== 'vault') return loaded;
  const { vault, backup, from } = loaded;
  const current = await openNow(needs);
  if (current?.open.key === undefined) {
    const waitMs = waitBefore(await needs.attempts.get(), needs.now());
    return { kind: 'locked', waitMs, stillOpen: current?.open.credentials.length ?? 0, backup, from };
  }
  const { open, deadlines } = current;
  return {
    kind: 'unlocked',
    locksAt: nextLock(open, deadlines),
    damaged: damagedRecords(vault, open.damaged),
    backup,
    from: open.restoredFrom ?? from,
  };
}

function damagedRecords({ items }: Vault, damaged: readonly string[]): DamagedRecord[] {
  return items
    .filter(({ id }) => damaged.includes(id))
    .map(({ id, label, env, region }) => ({ id, label, server: { environment: env, region } }));
}
