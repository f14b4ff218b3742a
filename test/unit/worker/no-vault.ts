import type { Handlers } from '../../../lib/worker/router.ts';

type OtherHandlers = Omit<
  Handlers,
  'readSession' | 'listCredentials' | 'saveCredential' | 'removeCredential' | 'testCredential'
>;

/** A worker that remembers nothing, neither credentials nor what was read, and has nothing to tell of itself. */
export const noVault: OtherHandlers = {
  aboutBuild: async () => ({ version: '0.1.0', requests: [], permissions: [], stored: [], unreadable: [] }),
  listHistory: async () => [],
  clearHistory: async () => undefined,
  vaultStatus: async () => ({ kind: 'off' }),
  rememberOnDevice: async () => ({ kind: 'not-written' }),
  unlockVault: async () => ({ kind: 'off' }),
  lockVault: async () => undefined,
  changePassphrase: async () => ({ kind: 'off' }),
  stopRemembering: async () => ({ kind: 'off' }),
  forgetVault: async () => ({ kind: 'done' }),
  exportVault: async () => ({ kind: 'nothing' }),
  importVault: async () => ({ kind: 'damaged' }),
  makeDefault: async () => ({ kind: 'done' }),
};
