import type { CredentialSummary } from '../../klarna/credential.ts';
import { type ReadRecord, recordedAt, sessionIdOf, wasSent } from '../../klarna/read-record.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';
import type { ReadResult } from '../../messages/results.ts';

/** The reads of this view and of other views. */
export interface History {
  /** The worker's list, and the reads of this view since then. */
  kept: readonly ReadRecord[];
  /** Reads that the browser had no room for. Only this view has them. */
  unkept: readonly ReadRecord[];
}

export const noHistory: History = { kept: [], unkept: [] };

/** All reads, oldest first. */
export function allReads({ kept, unkept }: History): ReadRecord[] {
  return [...kept, ...unkept].sort((a, b) => recordedAt(a) - recordedAt(b));
}

/** The snapshots of these sessions, oldest first. */
export function snapshotsOf(history: History, ...session_ids: readonly string[]): Snapshot[] {
  return allReads(history).flatMap((record) =>
    record.kind === 'snapshot' && session_ids.includes(record.snapshot.session_id) ? [record.snapshot] : [],
  );
}

/** Replaces the worker's list. What it no longer lists was dropped or cleared. */
export function withListed({ unkept }: History, kept: readonly ReadRecord[]): History {
  return { kept, unkept };
}

/** Adds a read of this view, unless the list already has it. */
export function withRead(history: History, result: ReadResult, credentialId: string): History {
  if (result.kind === 'failed' && !wasSent(result.failed.failure)) return history;
  const { kept = true, ...rest } = result;
  const record: ReadRecord = { ...rest, credentialId };
  const same = (other: ReadRecord) =>
    sessionIdOf(other) === sessionIdOf(record) && recordedAt(other) === recordedAt(record);
  if (!kept) return { ...history, unkept: [...history.unkept, record] };
  return history.kept.some(same) ? history : { ...history, kept: [...history.kept, record] };
}

/** Removes the reads of these sessions. */
export function withoutSessions(history: History, session_ids: ReadonlySet<string>): History {
  return filtered(history, (record) => !session_ids.has(sessionIdOf(record)));
}

/** Removes the snapshots that were read with a credential that is locked now. */
export function withoutLockedReads(history: History, credentials: readonly CredentialSummary[]): History {
  const locked = new Set(credentials.filter((credential) => credential.locked).map(({ id }) => id));
  if (locked.size === 0) return history;
  return filtered(history, ({ kind, credentialId }) => kind !== 'snapshot' || !locked.has(credentialId));
}

function filtered({ kept, unkept }: History, stays: (record: ReadRecord) => boolean): History {
  return { kept: kept.filter(stays), unkept: unkept.filter(stays) };
}
