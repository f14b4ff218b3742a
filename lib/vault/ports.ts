import type { Credential } from '../klarna/credential.ts';
import type { Attempts } from './attempts.ts';
import type { Deadlines, OpenVault } from './auto-lock.ts';
import type { VaultCrypto } from './vault-keys.ts';

/** The worker's memory of API credentials. Rejects with `StorageUnavailable` where the browser refuses. */
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

/** What was found when one text was read. */
export type Stored = { kind: 'missing' } | { kind: 'text'; text: unknown } | { kind: 'inaccessible' };

/** One text that lasts. `write` and `remove` reject with `StorageUnavailable` where the browser refuses. */
export interface TextStore {
  /** Never rejects: a refusal is `inaccessible`. */
  read(): Promise<Stored>;
  write(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** The three places of a vault. `backup` is in another store than the first two, and may be absent. */
export interface VaultStorage {
  vault: TextStore;
  next: TextStore;
  backup: TextStore;
}

/** One value in the browser's memory. A value that cannot be read is none. Rejects with `StorageUnavailable`. */
export interface Slot<Value> {
  get(): Promise<Value | undefined>;
  set(value: Value): Promise<void>;
  remove(): Promise<void>;
}

export interface VaultNeeds {
  storage: VaultStorage;
  open: Slot<OpenVault>;
  deadlines: Slot<Deadlines>;
  attempts: Slot<Attempts>;
  /** Runs one at a time, over all workers and pages there may be. Never called within itself. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Wakes the worker then, so that the screen changes without a use. A courtesy: every use checks for itself. */
  wakeAt(at: number): Promise<void>;
  crypto: VaultCrypto;
  /** ms since the epoch */
  now(): number;
  /** A clock that only goes forward, ms. */
  clock(): number;
}

/** The vault would have to be unlocked for this. Nothing was changed. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/** The browser did not store the new vault, or not what it was given. The one before is there still. */
export class VaultNotWritten extends StorageUnavailable {}
