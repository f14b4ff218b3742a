import { type CredentialSummary, summarize } from '../klarna/credential.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import { deleteCredential, putCredential } from './change-vault.ts';
import { extendDeadline, lockExpired, readOpenVault, reconcileOpenVault } from './open-vault.ts';
import type { CredentialStore, VaultDependencies } from './ports.ts';
import { loadVault } from './vault-storage.ts';

/** All credentials: those in memory and those remembered on this device. */
export interface AllCredentials extends CredentialStore {
  /** The remembered credentials that are locked, with what can be read without the passphrase. */
  listLocked(): Promise<CredentialSummary[]>;
  /** Why a credential with this id cannot be used. */
  findMissingReason(id: string): Promise<ReadFailure>;
}

/**
 * One store for both. A new credential is saved in the vault if there is one, or in memory if there is none or it cannot
 * be read. A locked vault rejects with `VaultLocked`.
 */
export function allCredentials(memory: CredentialStore, deps: VaultDependencies): AllCredentials {
  return {
    async list() {
      await deps.exclusively(() => reconcileOpenVault(deps));
      const remembered = (await readOpenVault(deps))?.open.credentials ?? [];
      const ids = new Set(remembered.map(({ id }) => id));
      return [...remembered, ...(await memory.list()).filter(({ id }) => !ids.has(id))];
    },
    async find(id) {
      const remembered = await deps.exclusively(async () => {
        await lockExpired(deps);
        const found = (await readOpenVault(deps))?.open.credentials.find(
          (credential) => credential.id === id,
        );
        if (found) await extendDeadline(found.server.environment, deps);
        return found;
      });
      return remembered ?? memory.find(id);
    },
    save: (credential) =>
      deps.exclusively(async () => {
        const inMemory = (await memory.find(credential.id)) !== undefined;
        const vault = await loadVault(deps);
        if (vault.kind === 'vault' && !inMemory) return putCredential(credential, deps);
        return memory.save(credential);
      }),
    remove: (id) =>
      deps.exclusively(async () => {
        await memory.remove(id);
        const vault = await loadVault(deps);
        if (vault.kind === 'vault' && vault.vault.items.some((item) => item.id === id)) {
          await deleteCredential(id, deps);
        }
      }),
    async listLocked() {
      const loaded = await loadVault(deps);
      if (loaded.kind !== 'vault') return [];
      const open = (await readOpenVault(deps))?.open;
      const known = new Set([...(open?.credentials.map(({ id }) => id) ?? []), ...(open?.damaged ?? [])]);
      return loaded.vault.items
        .filter(({ id }) => !known.has(id))
        .map(({ id, label, env, region, updatedAt }) => ({
          ...summarize({
            id,
            label,
            server: { environment: env, region },
            username: '',
            password: '',
            savedAt: updatedAt,
          }),
          locked: true,
        }));
    },
    async findMissingReason(id) {
      const loaded = await loadVault(deps);
      if (loaded.kind === 'none') return { kind: 'credential-removed' };
      if (loaded.kind !== 'vault') return { kind: 'vault-unreadable', why: loaded.kind };
      if (!loaded.vault.items.some((item) => item.id === id)) return { kind: 'credential-removed' };
      const isDamaged = (await readOpenVault(deps))?.open.damaged.includes(id);
      return isDamaged ? { kind: 'vault-unreadable', why: 'damaged-record' } : { kind: 'vault-locked' };
    },
  };
}
