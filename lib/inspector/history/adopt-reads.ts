import type { CredentialSummary } from '../../klarna/credential.ts';
import { freshForMs, type ReadRecord, recordedAt, sessionOf } from '../../klarna/read-record.ts';
import { lastSnapshot, type Reading } from '../state.ts';

/**
 * The readings, with what was read elsewhere or before: a view that is opened shows what is known already, and two
 * views show the same. `records` oldest first; `now` in ms since the epoch.
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

/** For a view that was just opened: the last snapshot. That a later read failed only means that another one is due. */
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

/** For a view that shows something: what another view read since. What runs here tells its own end. */
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
    const session_id = sessionOf(record);
    reads.set(session_id, [...(reads.get(session_id) ?? []), record]);
  }
  return reads;
}
