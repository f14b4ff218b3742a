import type { CredentialSummary } from '../../klarna/credential.ts';
import { type ReadRecord, recordedAt, sessionOf, wasSent } from '../../klarna/read-record.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';
import type { ReadResult } from '../../messages/results.ts';

/** What was read, by this view and others. */
export interface History {
  /** As the worker listed it, and what this view read since. */
  kept: readonly ReadRecord[];
  /** What the browser had no room for: only this view has it. */
  unkept: readonly ReadRecord[];
}

export const noHistory: History = { kept: [], unkept: [] };

/** All of it, oldest first. */
export function allReads({ kept, unkept }: History): ReadRecord[] {
  return [...kept, ...unkept].sort((a, b) => recordedAt(a) - recordedAt(b));
}

/** The snapshots of these sessions, oldest first. */
export function snapshotsOf(history: History, ...session_ids: readonly string[]): Snapshot[] {
  return allReads(history).flatMap((record) =>
    record.kind === 'snapshot' && session_ids.includes(record.snapshot.session_id) ? [record.snapshot] : [],
  );
}

/** With what the worker lists now: what it does not list any more was dropped or cleared. */
export function withListed({ unkept }: History, kept: readonly ReadRecord[]): History {
  return { kept, unkept };
}

/** With what this view just read. A read that was made for another view's sake is there already. */
export function withRead(history: History, result: ReadResult, credentialId: string): History {
  if (result.kind === 'failed' && !wasSent(result.failed.failure)) return history;
  const { kept = true, ...rest } = result;
  const record: ReadRecord = { ...rest, credentialId };
  const same = (other: ReadRecord) =>
    sessionOf(other) === sessionOf(record) && recordedAt(other) === recordedAt(record);
  if (!kept) return { ...history, unkept: [...history.unkept, record] };
  return history.kept.some(same) ? history : { ...history, kept: [...history.kept, record] };
}

/** Without what was read of these sessions. */
export function withoutSessions(history: History, session_ids: ReadonlySet<string>): History {
  return filtered(history, (record) => !session_ids.has(sessionOf(record)));
}

/** Without the snapshots that were read with a credential that is locked now. */
export function withoutLockedReads(history: History, credentials: readonly CredentialSummary[]): History {
  const locked = new Set(credentials.filter((credential) => credential.locked).map(({ id }) => id));
  if (locked.size === 0) return history;
  return filtered(history, ({ kind, credentialId }) => kind !== 'snapshot' || !locked.has(credentialId));
}

function filtered({ kept, unkept }: History, stays: (record: ReadRecord) => boolean): History {
  return { kept: kept.filter(stays), unkept: unkept.filter(stays) };
}
