import type { VaultExport, VaultOutcome, VaultStatus } from '../vault/vault-status.ts';

/** What can be asked of the worker about remembered credentials. No answer ever holds a passphrase or a key. */
export interface VaultClient {
  vaultStatus(): Promise<VaultStatus>;
  /** Turns Remember on this device on: a new vault, unlocked, with all that is in memory. */
  rememberOnDevice(passphrase: string): Promise<VaultOutcome>;
  unlockVault(passphrase: string): Promise<VaultOutcome>;
  lockVault(): Promise<void>;
  changePassphrase(current: string, next: string): Promise<VaultOutcome>;
  /** Turns it off: the credentials go back into memory, and nothing stays on the disk. */
  stopRemembering(): Promise<VaultOutcome>;
  /** Forgets all that is remembered, in whatever state it is. */
  forgetVault(): Promise<VaultOutcome>;
  exportVault(): Promise<VaultExport>;
  importVault(text: string, passphrase: string): Promise<VaultOutcome>;
  /** Makes a credential the one that is used where several fit. */
  makeDefault(id: string): Promise<VaultOutcome>;
}
