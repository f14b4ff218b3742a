import type { Vault } from './vault-record.ts';
import type { VaultText } from './vault-text.ts';

/** What was found at one place. `inaccessible`: the browser threw, so nobody knows what is there. */
export type Copy = VaultText | { kind: 'missing' } | { kind: 'inaccessible' };

/** The three places: the vault, the text that was about to become it, and the copy in another store. */
export interface Copies {
  vault: Copy;
  next: Copy;
  backup: Copy;
}

/** How the second copy stands: as new as the vault, older or missing, or not to be had in this browser. */
export type BackupState = 'same' | 'behind' | 'unavailable';

export type Recovery =
  /** Nothing was ever remembered. */
  | { kind: 'none' }
  | { kind: 'vault'; vault: Vault; from: keyof Copies; backup: BackupState }
  /** Something is there and nothing of it is whole. */
  | { kind: 'damaged' }
  | { kind: 'newer'; version: number }
  | { kind: 'inaccessible' };

/**
 * Which copy counts. The vault itself while it is whole; else the valid copy that was written last. Nothing is ever
 * taken for missing that could only not be read, and a newer version is never written over.
 */
export function recover(copies: Copies): Recovery {
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

function found(from: keyof Copies, vault: Vault, backup: Copy): Recovery {
  return { kind: 'vault', vault, from, backup: backupState(backup, vault) };
}

function backupState(backup: Copy, { rev, sum }: Vault): BackupState {
  if (backup.kind === 'inaccessible') return 'unavailable';
  return backup.kind === 'good' && backup.vault.rev === rev && backup.vault.sum === sum ? 'same' : 'behind';
}
