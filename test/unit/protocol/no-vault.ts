import type { Handlers } from '../../../lib/protocol/router.ts';

type VaultHandlers = Omit<
  Handlers,
  'readSession' | 'listCredentials' | 'saveCredential' | 'removeCredential' | 'testCredential'
>;

/** A worker that remembers nothing. */
export const noVault: VaultHandlers = {
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
