import type { Credential } from '../klarna/credential.ts';
import type { Attempts } from './attempts.ts';
import type { Deadlines, OpenVault } from './auto-lock.ts';
import type { VaultCrypto } from './vault-keys.ts';

/** A store of API credentials. Rejects with `StorageUnavailable` when the browser refuses. */
export interface CredentialStore {
  list(): Promise<Credential[]>;
  find(id: string): Promise<Credential | undefined>;
  save(credential: Credential): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The browser refused to read or write the extension's storage. Nothing was changed. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** The result of reading one text. */
export type Stored = { kind: 'missing' } | { kind: 'text'; text: unknown } | { kind: 'inaccessible' };

/** One text on disk. `write` and `remove` reject with `StorageUnavailable` when the browser refuses. */
export interface TextStore {
  /** Never rejects: when the browser refuses, the result is `inaccessible`. */
  read(): Promise<Stored>;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** The three copies of a vault. `backup` is in another store than the other two, and may be unavailable. */
export interface VaultStorage {
  vault: TextStore;
  next: TextStore;
  backup: TextStore;
}

/** One value in the browser's memory. An unreadable value counts as missing. Rejects with `StorageUnavailable`. */
export interface Slot<Value> {
  get(): Promise<Value | undefined>;
  set(value: Value): Promise<void>;
  remove(): Promise<void>;
}

export interface VaultDependencies {
  storage: VaultStorage;
  open: Slot<OpenVault>;
  deadlines: Slot<Deadlines>;
  attempts: Slot<Attempts>;
  /** Runs one at a time, across all workers and pages. Must not be nested. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Wakes the worker at this time so that the screen shows the lock. Every use checks the deadlines itself. */
  wakeAt(at: number): Promise<void>;
  crypto: VaultCrypto;
  /** ms since the epoch */
  now(): number;
  /** A monotonic clock, ms. */
  clock(): number;
}

/** The vault must be unlocked first. Nothing was changed. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/** The browser did not store the new vault correctly. The previous one is unchanged. */
export class VaultNotWritten extends StorageUnavailable {}
