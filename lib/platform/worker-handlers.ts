import { allCredentials } from '../vault/all-credentials.ts';
import { lockVault, vaultStatus } from '../vault/open-vault.ts';
import type { VaultDependencies } from '../vault/ports.ts';
import type { ReadsInProgress } from '../vault/reads-in-progress.ts';
import { changePassphrase, forgetVault, rememberOnDevice, stopRemembering } from '../vault/remember.ts';
import { exportVault, importVault } from '../vault/transfer-vault.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { aboutBuild } from '../worker/about-build.ts';
import { listCredentials, makeDefault, saveCredential, testCredential } from '../worker/credentials.ts';
import { clearHistory, deleteLockedReads, listHistory } from '../worker/history.ts';
import type { ReadAndRecordDependencies } from '../worker/ports.ts';
import { createRateLimit } from '../worker/rate-limit.ts';
import { readAndRecord } from '../worker/read-and-record.ts';
import { Usage } from '../worker/request-budget.ts';
import type { Handlers } from '../worker/router.ts';
import { createBuildFacts } from './build-facts.ts';
import { hostPermission } from './host-permission.ts';
import { sendRequest } from './session-exchange.ts';
import { createCredentialStore } from './storage/credential-store.ts';
import { createHistoryDependencies } from './storage/history-store.ts';
import { tryWithLock, withLock } from './storage/locks.ts';
import { sessionSlot } from './storage/session-slot.ts';

/** The handler for each message, with the real browser as its dependencies. */
export function workerHandlers(vault: VaultDependencies & { reads: ReadsInProgress }): Handlers {
  const { now } = vault;
  const memory = createCredentialStore();
  const credentials = allCredentials(memory, vault);
  const usage = (id: string) => sessionSlot(`use:${id}`, Usage);
  const reading: ReadAndRecordDependencies = {
    credentials,
    findMissingReason: credentials.findMissingReason,
    hasHostPermission: hostPermission.has,
    rateLimit: createRateLimit({ usage, tryWithLock, withLock, now }),
    reads: vault.reads,
    send: sendRequest,
    ...createHistoryDependencies(),
    tryWithLock,
    now,
  };

  return {
    readSession: (request, { inPrivate }) => readAndRecord({ ...request, inPrivate }, reading),
    async listHistory(_, { inPrivate }) {
      await deleteLockedReads(credentials, reading);
      return listHistory(inPrivate, reading);
    },
    clearHistory: (request, { inPrivate }) => clearHistory({ ...request, inPrivate }, reading),
    listCredentials: async () => [
      ...(await listCredentials({ credentials })),
      ...(await credentials.listLocked()),
    ],
    async saveCredential(draft) {
      const saved = await saveCredential(draft, { credentials, newId: () => crypto.randomUUID(), now });
      // Re-entering a credential resets its rate limit.
      if (saved.kind === 'saved') await usage(saved.credential.id).remove();
      return saved;
    },
    async removeCredential({ id }) {
      await credentials.remove(id);
      await usage(id).remove();
    },
    testCredential: ({ id }) => testCredential(id, reading),
    makeDefault: ({ id }) => makeDefault(id, { credentials, now }),
    aboutBuild: () => aboutBuild(createBuildFacts(vault.storage.backup)),
    vaultStatus: () => vaultStatus(vault),
    rememberOnDevice: ({ passphrase }) => rememberOnDevice(passphrase, memory, vault),
    unlockVault: ({ passphrase }) => unlockVault(passphrase, vault),
    async lockVault() {
      await lockVault(vault);
      await deleteLockedReads(credentials, reading);
    },
    changePassphrase: ({ current, next }) => changePassphrase(current, next, vault),
    stopRemembering: () => stopRemembering(memory, vault),
    forgetVault: () => forgetVault(vault),
    exportVault: () => exportVault(vault),
    importVault: ({ text, passphrase }) => importVault(text, passphrase, vault),
  };
}
