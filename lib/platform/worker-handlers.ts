import type { Handlers } from '../protocol/router.ts';
import { aboutBuild } from '../usecases/about-build.ts';
import { listCredentials, saveCredential, testCredential } from '../usecases/credentials.ts';
import { makeDefault } from '../usecases/default-credential.ts';
import { createPace } from '../usecases/pace.ts';
import type { ReadSessionNeeds } from '../usecases/ports.ts';
import { readSession } from '../usecases/read-session.ts';
import { UseRecord } from '../usecases/use-budget.ts';
import { keptCredentials } from '../usecases/vault/kept-credentials.ts';
import { lockVault } from '../usecases/vault/lock-vault.ts';
import type { VaultNeeds } from '../usecases/vault/ports.ts';
import {
  changePassphrase,
  forgetVault,
  rememberOnDevice,
  stopRemembering,
} from '../usecases/vault/remember.ts';
import { exportVault, importVault } from '../usecases/vault/transfer-vault.ts';
import { unlockVault } from '../usecases/vault/unlock-vault.ts';
import { vaultStatus } from '../usecases/vault/vault-status.ts';
import { createBuildFacts } from './build-facts.ts';
import { createCredentialStore } from './credential-store.ts';
import { hostPermission } from './host-permission.ts';
import { inTurn, oneByOne } from './one-by-one.ts';
import { exchangeSession } from './session-exchange.ts';
import { sessionSlot } from './session-slot.ts';

/** What the worker does for each message, with the real browser behind it. */
export function workerHandlers(vault: VaultNeeds): Handlers {
  const { now } = vault;
  const memory = createCredentialStore();
  const credentials = keptCredentials(memory, vault);
  const record = (id: string) => sessionSlot(`use:${id}`, UseRecord);
  const reading: ReadSessionNeeds = {
    credentials,
    whyMissing: credentials.whyMissing,
    hasHostPermission: hostPermission.has,
    pace: createPace({ record, inTurn, oneByOne, now }),
    exchange: exchangeSession,
    now,
  };
  return {
    readSession: (request) => readSession(request, reading),
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
      return undefined;
    },
    testCredential: ({ id }) => testCredential(id, reading),
    makeDefault: ({ id }) => makeDefault(id, { credentials, now }),
    aboutBuild: () => aboutBuild(createBuildFacts(vault.storage.backup)),
    vaultStatus: () => vaultStatus(vault),
    rememberOnDevice: ({ passphrase }) => rememberOnDevice(passphrase, memory, vault),
    unlockVault: ({ passphrase }) => unlockVault(passphrase, vault),
    lockVault: async () => {
      await lockVault(vault);
      return undefined;
    },
    changePassphrase: ({ current, next }) => changePassphrase(current, next, vault),
    stopRemembering: () => stopRemembering(memory, vault),
    forgetVault: () => forgetVault(vault),
    exportVault: () => exportVault(vault),
    importVault: ({ text, passphrase }) => importVault(text, passphrase, vault),
  };
}
