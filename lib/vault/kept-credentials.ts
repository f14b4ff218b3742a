import { type CredentialSummary, summarize } from '../klarna/credential.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import { dropCredential, putCredential } from './change-vault.ts';
import { loadVault } from './load-vault.ts';
import { lockWhatIsOver, openNow, putOff, upToDate } from './open-vault.ts';
import type { CredentialStore, VaultNeeds } from './ports.ts';

/** Credentials wherever they are kept: in memory, or remembered on this device. */
export interface KeptCredentials extends CredentialStore {
  /** Remembered ones whose secrets are locked, by what can be read without the passphrase. */
  listLocked(): Promise<CredentialSummary[]>;
  /** Why a credential with this id cannot be used. */
  whyMissing(id: string): Promise<ReadFailure>;
}

/**
 * One store over both. New credentials go to the vault where there is one that can be written; beside a vault that
 * cannot be read they stay in memory, and a locked one asks to be unlocked (`VaultLocked`).
 */
export function keptCredentials(memory: CredentialStore, needs: VaultNeeds): KeptCredentials {
  return {
    async list() {
      await needs.exclusively(() => upToDate(needs));
      const remembered = (await openNow(needs))?.open.credentials ?? [];
      const ids = new Set(remembered.map(({ id }) => id));
      return [...remembered, ...(await memory.list()).filter(({ id }) => !ids.has(id))];
    },
    async find(id) {
      const remembered = await needs.exclusively(async () => {
        await lockWhatIsOver(needs);
        const found = (await openNow(needs))?.open.credentials.find((credential) => credential.id === id);
        if (found) await putOff(found.server.environment, needs);
        return found;
      });
      return remembered ?? memory.find(id);
    },
    save: (credential) =>
      needs.exclusively(async () => {
        const inMemory = (await memory.find(credential.id)) !== undefined;
        const vault = await loadVault(needs);
        if (vault.kind === 'vault' && !inMemory) return putCredential(credential, needs);
        return memory.save(credential);
      }),
    remove: (id) =>
      needs.exclusively(async () => {
        await memory.remove(id);
        const vault = await loadVault(needs);
        if (vault.kind === 'vault' && vault.vault.items.some((item) => item.id === id)) {
          await dropCredential(id, needs);
        }
      }),
    async listLocked() {
      const loaded = await loadVault(needs);
      if (loaded.kind !== 'vault') return [];
      const open = (await openNow(needs))?.open;
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
    async whyMissing(id) {
      const loaded = await loadVault(needs);
      if (loaded.kind === 'none') return { kind: 'credential-removed' };
      if (loaded.kind !== 'vault') return { kind: 'vault-unreadable', why: loaded.kind };
      if (!loaded.vault.items.some((item) => item.id === id)) return { kind: 'credential-removed' };
      const isDamaged = (await openNow(needs))?.open.damaged.includes(id);
      return isDamaged ? { kind: 'vault-unreadable', why: 'damaged-record' } : { kind: 'vault-locked' };
    },
  };
}
