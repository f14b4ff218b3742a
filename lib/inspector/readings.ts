import type { CredentialSummary } from '../klarna/credential.ts';
import type { FailedRead } from '../klarna/failure.ts';
import { freshForMs, type ReadRecord, recordedAt, sessionIdOf } from '../klarna/read-record.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { ReadResult } from '../messages/results.ts';
import { noHistory, withoutLockedReads, withRead } from './history/history.ts';
import type { InspectorState } from './state.ts';

/** The last read of one session, or the one that runs. A failure keeps the snapshot before it. */
export type Reading =
  | { kind: 'reading'; credential: CredentialSummary; startedAt: number; previous: Snapshot | undefined }
  | {
      kind: 'shown';
      credential: CredentialSummary;
      snapshot: Snapshot;
      /** The snapshot is older than this view and no longer fresh, so the automatic read is still due. */
      remembered?: boolean;
    }
  | { kind: 'failed'; credential: CredentialSummary; failed: FailedRead; previous: Snapshot | undefined };

/** The newest snapshot of a reading, even while another read runs or after one failed. */
export function lastSnapshot(reading: Reading | undefined): Snapshot | undefined {
  if (reading === undefined) return undefined;
  return reading.kind === 'shown' ? reading.snapshot : reading.previous;
}

/** Replaces the reading of a session. */
export function withReading(state: InspectorState, session_id: string, reading: Reading): InspectorState {
  return { ...state, readings: new Map(state.readings).set(session_id, reading) };
}

/** Applies the result of a read. A result is dropped when everything was cleared while the read ran. */
export function readEnded(state: InspectorState, session_id: string, ended: ReadResult): InspectorState {
  const reading = state.readings.get(session_id);
  if (reading?.kind !== 'reading') return state;
  const { credential, previous } = reading;
  const result = unlessLocked(ended, credential, state.credentials);
  const history = withRead(state.history ?? noHistory, result, credential.id);
  const after = withReading(
    { ...state, history },
    session_id,
    result.kind === 'snapshot'
      ? { kind: 'shown', credential, snapshot: result.snapshot }
      : { kind: 'failed', credential, failed: result.failed, previous },
  );
  return result.kind === 'failed' && result.failed.failure.kind === 'vault-locked'
    ? withoutReadsOf(after, [{ ...credential, locked: true }])
    : after;
}

/** Clears what was read with a locked credential. Called as soon as this view learns of the lock. */
export function withoutReadsOf(
  state: InspectorState,
  credentials: readonly CredentialSummary[],
): InspectorState {
  return {
    ...state,
    readings: withoutLocked(state.readings, credentials),
    history: state.history && withoutLockedReads(state.history, credentials),
  };
}

/**
 * The result of a read; a `vault-locked` failure when its credential was locked while the read ran. The lock cleared the
 * screen, and a snapshot must not appear on it afterwards.
 */
function unlessLocked(
  result: ReadResult,
  { id, server, label }: CredentialSummary,
  credentials: readonly CredentialSummary[] = [],
): ReadResult {
  if (result.kind === 'failed' || !credentials.some((each) => each.locked && each.id === id)) return result;
  const { session_id, readAt } = result.snapshot;
  const failure = { kind: 'vault-locked' } as const;
  return { kind: 'failed', failed: { session_id, failure, failedAt: readAt, server, credential: label } };
}

/**
 * The readings without the snapshots of credentials that are locked now: an unattended screen must not keep showing a
 * shopper's session. A failure stays, without the snapshot before it.
 */
export function withoutLocked(
  readings: ReadonlyMap<string, Reading>,
  credentials: readonly CredentialSummary[],
): ReadonlyMap<string, Reading> {
  const locked = new Set(credentials.filter((credential) => credential.locked).map(({ id }) => id));
  if (locked.size === 0) return readings;
  return new Map(
    [...readings].flatMap(([session_id, reading]) => {
      if (!locked.has(reading.credential.id)) return [[session_id, reading] as const];
      if (reading.kind === 'shown') return [];
      return [[session_id, { ...reading, previous: undefined }] as const];
    }),
  );
}

/**
 * The readings, updated with reads of other views and of earlier. A view that opens shows what is already known, and two
 * open views show the same. `records` oldest first; `now` in ms since the epoch.
 */
export function adoptReads(
  readings: ReadonlyMap<string, Reading>,
  records: readonly ReadRecord[],
  credentials: readonly CredentialSummary[],
  now: number,
): ReadonlyMap<string, Reading> {
  const adopted = new Map(readings);
  for (const [session_id, reads] of readsBySession(records)) {
    const reading = readings.get(session_id);
    const next =
      reading === undefined ? remember(reads, credentials, now) : follow(reading, reads, credentials);
    if (next) adopted.set(session_id, next);
  }
  return adopted;
}

/** For a view that was just opened: the last snapshot. If a later read failed, another read is due. */
function remember(
  reads: readonly ReadRecord[],
  credentials: readonly CredentialSummary[],
  now: number,
): Reading | undefined {
  const last = reads.findLast((read) => read.kind === 'snapshot');
  const credential = last && usable(credentials, last);
  if (last === undefined || credential === undefined) return undefined;
  const remembered = last !== reads.at(-1) || last.snapshot.readAt <= now - freshForMs;
  return { kind: 'shown', credential, snapshot: last.snapshot, ...(remembered && { remembered }) };
}

/** For a view that shows something: a newer read of another view. A read of this view reports its own result. */
function follow(
  reading: Reading,
  reads: readonly ReadRecord[],
  credentials: readonly CredentialSummary[],
): Reading | undefined {
  const newest = reads.at(-1);
  const credential = newest && usable(credentials, newest);
  if (newest === undefined || credential === undefined || reading.kind === 'reading') return undefined;
  const shownAt = reading.kind === 'shown' ? reading.snapshot.readAt : reading.failed.failedAt;
  if (recordedAt(newest) <= shownAt) return undefined;
  return newest.kind === 'snapshot'
    ? { kind: 'shown', credential, snapshot: newest.snapshot }
    : { kind: 'failed', credential, failed: newest.failed, previous: lastSnapshot(reading) };
}

function usable(
  credentials: readonly CredentialSummary[],
  { credentialId }: ReadRecord,
): CredentialSummary | undefined {
  return credentials.find(({ id, locked }) => id === credentialId && !locked);
}

function readsBySession(records: readonly ReadRecord[]): Map<string, ReadRecord[]> {
  const reads = new Map<string, ReadRecord[]>();
  for (const record of records) {
    const session_id = sessionIdOf(record);
    reads.set(session_id, [...(reads.get(session_id) ?? []), record]);
  }
  return reads;
}
