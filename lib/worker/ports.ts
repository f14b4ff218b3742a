import type { ApiServer } from '../klarna/api-server.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import type { ReadRecord } from '../klarna/read-record.ts';
import type { CredentialStore } from '../vault/ports.ts';
import type { ReadsInProgress } from '../vault/reads-in-progress.ts';
import type { RateLimit } from './rate-limit.ts';

/** One GET to one of the six API servers. */
export interface ApiRequest {
  url: URL;
  /** Value of the `Authorization` header. */
  authorization: string;
  /** Aborts when the credential must not be used any more. The request then ends as `aborted`. */
  signal?: AbortSignal;
}

/** How a request ended, before it is interpreted. Durations in ms. */
export type RequestOutcome =
  | {
      kind: 'answered';
      status: number;
      /** Header names in lower case. */
      headers: ReadonlyMap<string, string>;
      body: BodyText;
      durationMs: number;
    }
  | { kind: 'redirected' }
  | { kind: 'timed-out'; afterMs: number }
  /** The credential was locked during the request. */
  | { kind: 'aborted' }
  | { kind: 'offline' }
  | { kind: 'unreachable' };

/** The body, as far as it arrived. */
export type BodyText =
  | { kind: 'complete'; text: string; bytes: number }
  | { kind: 'cut-off'; bytes: number }
  | { kind: 'too-large'; bytes: number; limitBytes: number };

export interface ReadSessionDependencies {
  credentials: Pick<CredentialStore, 'find'>;
  /** Why `find` gives no credential: it is removed, locked or unreadable. */
  findMissingReason(id: string): Promise<ReadFailure>;
  hasHostPermission(server: ApiServer): Promise<boolean>;
  rateLimit: RateLimit;
  reads: Pick<ReadsInProgress, 'run'>;
  send(request: ApiRequest): Promise<RequestOutcome>;
  /** ms since the epoch */
  now(): number;
}

/** Runs one at a time for each name, across the worker and all pages of the extension. */
export type WithLock = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** As `WithLock`, but resolves to `undefined` if the lock is not free in time. The lock ends with the worker that has it. */
export type TryWithLock = <Result>(name: string, work: () => Promise<Result>) => Promise<Result | undefined>;

/** One record of the history without its content: enough to find it and to decide what to drop. */
export interface HistoryEntry {
  /** Key of the record in the store; unique. */
  key: string;
  session_id: string;
  kind: ReadRecord['kind'];
  credentialId: string;
  /** ms since the epoch */
  at: number;
  /** Length of the record as JSON. */
  chars: number;
  /** Whether it was read in a private window. It is then shown in private windows only. */
  inPrivate: boolean;
}

/** Recent reads, in the browser's memory, never on disk. Rejects with `StorageUnavailable`. */
export interface HistoryStore {
  /** Oldest first. An unreadable list counts as empty. */
  entries(): Promise<HistoryEntry[]>;
  /** The records with these keys that exist. */
  records(keys: readonly string[]): Promise<ReadRecord[]>;
  /** Deletes the removed records first, then writes the list and the added record. */
  change(change: HistoryChange): Promise<void>;
}

export interface HistoryChange {
  entries: readonly HistoryEntry[];
  removed: readonly string[];
  added?: { key: string; record: ReadRecord };
}

export interface HistoryDependencies {
  history: HistoryStore;
  newKey(): string;
  withLock: WithLock;
}

export interface ReadAndRecordDependencies extends ReadSessionDependencies, HistoryDependencies {
  tryWithLock: TryWithLock;
}
