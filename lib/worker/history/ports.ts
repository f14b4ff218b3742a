import type { ReadRecord } from '../../klarna/read-record.ts';
import type { ReadSessionNeeds } from '../ports.ts';

/** One kept record, without what was read: enough to find it and to make room. */
export interface HistoryEntry {
  /** Of the record in the store; unique. */
  key: string;
  session_id: string;
  kind: ReadRecord['kind'];
  credentialId: string;
  /** ms since the epoch */
  at: number;
  /** Length of the record as JSON. */
  chars: number;
  /** Whether it was read from a private window; shown in private windows only. */
  inPrivate: boolean;
}

/** What was read lately, in the browser's memory, never on disk. Rejects with `StorageUnavailable`. */
export interface HistoryStore {
  /** Oldest first. What cannot be read is none. */
  entries(): Promise<HistoryEntry[]>;
  /** Those of these records that are there. */
  records(keys: readonly string[]): Promise<ReadRecord[]>;
  /** Takes records away first, then writes the list and what came new. */
  change(change: HistoryChange): Promise<void>;
}

export interface HistoryChange {
  entries: readonly HistoryEntry[];
  removed: readonly string[];
  added?: { key: string; record: ReadRecord };
}

export interface HistoryNeeds {
  history: HistoryStore;
  newKey(): string;
  /** Runs one at a time for each name, over all workers there may be. */
  oneByOne<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

export interface ReadAndKeepNeeds extends ReadSessionNeeds, HistoryNeeds {
  /** As `PaceNeeds.inTurn`. */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined>;
}
