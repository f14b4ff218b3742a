import type { CredentialDraft, CredentialSummary } from '../klarna/credential.ts';
import type { ReadRecord } from '../klarna/read-record.ts';
import type { AboutBuild } from './about-build.ts';
import type { CredentialTest, ReadRequest, ReadResult, SaveResult } from './messages.ts';
import type { VaultExport, VaultOutcome, VaultStatus } from './vault-results.ts';

/** The worker, as popup, panel and options page see it. No answer ever holds a password. */
export interface WorkerClient extends VaultClient {
  readSession(request: ReadRequest): Promise<ReadResult>;
  listCredentials(): Promise<CredentialSummary[]>;
  saveCredential(draft: CredentialDraft): Promise<SaveResult>;
  removeCredential(id: string): Promise<void>;
  testCredential(id: string): Promise<CredentialTest>;
  /** What this installation has done, may do and keeps. */
  aboutBuild(): Promise<AboutBuild>;
  /** What was read since the browser started or the history was cleared, by whichever view; oldest first. */
  listHistory(): Promise<ReadRecord[]>;
  /** Forgets what was read of these sessions; of all where none are named. */
  clearHistory(session_ids?: readonly string[]): Promise<void>;
}

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
