import type { VaultStatus } from '../../../lib/messages/results.ts';
import type { WorkerClient } from '../../../lib/messages/worker-client.ts';

/** A worker's answers about remembered credentials: always the same state, and everything works. */
export function fakeVault(status: VaultStatus = { kind: 'off' }): Partial<WorkerClient> {
  const done = async () => ({ kind: 'done' }) as const;
  return {
    vaultStatus: async () => status,
    rememberOnDevice: done,
    unlockVault: done,
    lockVault: async () => undefined,
    changePassphrase: done,
    stopRemembering: done,
    forgetVault: done,
    exportVault: async () => ({ kind: 'text', text: '{"v":1}', whole: true }),
    importVault: done,
    makeDefault: done,
  };
}
