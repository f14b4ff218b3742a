import type { BackupState } from '../messages/results.ts';
import type { Vault } from './vault-record.ts';
import type { VaultText } from './vault-text.ts';

/** The content of one place. `inaccessible`: the browser refused, so the content is unknown. */
export type Copy = VaultText | { kind: 'missing' } | { kind: 'inaccessible' };

/** The three places: the vault, the text that was about to replace it, and the backup in another store. */
export interface Copies {
  vault: Copy;
  next: Copy;
  backup: Copy;
}

export type LoadedVault =
  /** Nothing is remembered. */
  | { kind: 'none' }
  | { kind: 'vault'; vault: Vault; from: keyof Copies; backup: BackupState }
  /** No copy is intact. */
  | { kind: 'damaged' }
  | { kind: 'newer'; version: number }
  | { kind: 'inaccessible' };

/**
 * Chooses the copy to use: the vault itself if it is intact, otherwise the newest valid copy. A place that cannot be read
 * never counts as missing, and a newer version is never overwritten.
 */
export function chooseCopy(copies: Copies): LoadedVault {
  const { vault, next, backup } = copies;
  if (vault.kind === 'inaccessible' || next.kind === 'inaccessible') return { kind: 'inaccessible' };
  if (vault.kind === 'good') return found('vault', vault.vault, backup);
  const newer = [vault, next, backup].find((copy) => copy.kind === 'newer');
  if (newer) return newer;
  const valid = [
    ...(next.kind === 'good' ? [{ from: 'next' as const, vault: next.vault }] : []),
    ...(backup.kind === 'good' ? [{ from: 'backup' as const, vault: backup.vault }] : []),
  ].sort((a, b) => b.vault.rev - a.vault.rev);
  const [newest] = valid;
  if (newest) return found(newest.from, newest.vault, backup);
  const isDamaged = [vault, next, backup].some((copy) => copy.kind === 'damaged');
  return isDamaged ? { kind: 'damaged' } : { kind: 'none' };
}

function found(from: keyof Copies, vault: Vault, backup: Copy): LoadedVault {
  return { kind: 'vault', vault, from, backup: backupState(backup, vault) };
}

function backupState(backup: Copy, { rev, sum }: Vault): BackupState {
  if (backup.kind === 'inaccessible') return 'unavailable';
  return backup.kind === 'good' && backup.vault.rev === rev && backup.vault.sum === sum ? 'same' : 'behind';
}
