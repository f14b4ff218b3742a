import { keptCredentials } from '../vault/kept-credentials.ts';
import { lockVault } from '../vault/lock-vault.ts';
import type { VaultNeeds } from '../vault/ports.ts';
import type { ReadsUnderWay } from '../vault/reads-under-way.ts';
import { changePassphrase, forgetVault, rememberOnDevice, stopRemembering } from '../vault/remember.ts';
import { exportVault, importVault } from '../vault/transfer-vault.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { vaultStatus } from '../vault/vault-status.ts';
import { aboutBuild } from '../worker/about-build.ts';
import { listCredentials, saveCredential, testCredential } from '../worker/credentials.ts';
import { makeDefault } from '../worker/default-credential.ts';
import { clearHistory, forgetLocked, listHistory } from '../worker/history/history.ts';
import type { ReadAndKeepNeeds } from '../worker/history/ports.ts';
import { readAndKeep } from '../worker/history/read-and-keep.ts';
import { createPace } from '../worker/rate-limit.ts';
import { UseRecord } from '../worker/request-budget.ts';
import type { Handlers } from '../worker/router.ts';
import { createBuildFacts } from './build-facts.ts';
import { hostPermission } from './host-permission.ts';
import { exchangeSession } from './session-exchange.ts';
import { createCredentialStore } from './storage/credential-store.ts';
import { createHistoryNeeds } from './storage/history-store.ts';
import { inTurn, oneByOne } from './storage/one-by-one.ts';
import { sessionSlot } from './storage/session-slot.ts';

/** What the worker does for each message, with the real browser behind it. */
export function workerHandlers(vault: VaultNeeds & { reads: ReadsUnderWay }): Handlers {
  const { now } = vault;
  const memory = createCredentialStore();
  const credentials = keptCredentials(memory, vault);
  const record = (id: string) => sessionSlot(`use:${id}`, UseRecord);
  const reading: ReadAndKeepNeeds = {
    credentials,
    whyMissing: credentials.whyMissing,
    hasHostPermission: hostPermission.has,
    pace: createPace({ record, inTurn, oneByOne, now }),
    reads: vault.reads,
    exchange: exchangeSession,
    ...createHistoryNeeds(),
    inTurn,
    now,
  };

  return {
    readSession: (request, { inPrivate }) => readAndKeep({ ...request, inPrivate }, reading),
    async listHistory(_, { inPrivate }) {
      await forgetLocked(credentials, reading);
      return listHistory(inPrivate, reading);
    },
    clearHistory: (request, { inPrivate }) => clearHistory({ ...request, inPrivate }, reading),
    listCredentials: async () => [
      ...(await listCredentials({ credentials })),
      ...(await credentials.listLocked()),
    ],
    async saveCredential(draft) {
      const saved = await saveCredential(draft, { credentials, newId: () => crypto.randomUUID(), now });
      // Entered anew: what was held against it counts no more.
      if (saved.kind === 'saved') await record(saved.credential.id).remove();
      return saved;
    },
    async removeCredential({ id }) {
      await credentials.remove(id);
      await record(id).remove();
    },
    testCredential: ({ id }) => testCredential(id, reading),
    makeDefault: ({ id }) => makeDefault(id, { credentials, now }),
    aboutBuild: () => aboutBuild(createBuildFacts(vault.storage.backup)),
    vaultStatus: () => vaultStatus(vault),
    rememberOnDevice: ({ passphrase }) => rememberOnDevice(passphrase, memory, vault),
    unlockVault: ({ passphrase }) => unlockVault(passphrase, vault),
    async lockVault() {
      await lockVault(vault);
      await forgetLocked(credentials, reading);
    },
    changePassphrase: ({ current, next }) => changePassphrase(current, next, vault),
    stopRemembering: () => stopRemembering(memory, vault),
    forgetVault: () => forgetVault(vault),
    exportVault: () => exportVault(vault),
    importVault: ({ text, passphrase }) => importVault(text, passphrase, vault),
  };
}
