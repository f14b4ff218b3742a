import { freshForMs, type ReadRecord, wasSent } from '../klarna/read-record.ts';
import type { ReadRequest } from '../messages/messages.ts';
import type { ReadResult } from '../messages/results.ts';
import { addRecord } from './history.ts';
import type { ReadAndRecordDependencies } from './ports.ts';
import { readSession } from './read-session.ts';

/**
 * Reads a session and adds the result to the history, one read at a time for each credential and session. An automatic
 * read that waited for another read (of another view, or of a popup that was closed and reopened) gets the result of
 * that read. A read that the developer asked for is always sent.
 */
export async function readAndRecord(
  request: ReadRequest & { inPrivate: boolean },
  deps: ReadAndRecordDependencies,
): Promise<ReadResult> {
  const { session_id, credentialId, automatic = false, inPrivate } = request;
  const requestedAt = deps.now();
  const result = await deps.tryWithLock(
    `job:${credentialId}:${session_id}`,
    async (): Promise<ReadResult> => {
      const newest = automatic ? await findNewest(request, deps) : undefined;
      if (newest && isRecentEnough(newest, requestedAt)) return newest;
      const read = await readSession({ session_id, credentialId }, deps);
      if (read.kind === 'failed' && !wasSent(read.failed.failure)) return read;
      const kept = await addRecord({ ...read, credentialId }, inPrivate, deps);
      return kept ? read : { ...read, kept: false };
    },
  );
  const alreadyReading = { kind: 'held-back', waitMs: 1000, why: 'already-reading' } as const;
  return result ?? { kind: 'failed', failed: { session_id, failure: alreadyReading, failedAt: deps.now() } };
}

/** A snapshot that is still fresh, or any result of a read that was running when this one was requested. */
function isRecentEnough(result: ReadResult, requestedAt: number): boolean {
  return result.kind === 'snapshot'
    ? result.snapshot.readAt > requestedAt - freshForMs
    : result.failed.failedAt >= requestedAt;
}

/** The newest result for this session and credential; `undefined` if the credential cannot be used now. */
async function findNewest(
  { session_id, credentialId, inPrivate }: ReadRequest & { inPrivate: boolean },
  { history, credentials }: ReadAndRecordDependencies,
): Promise<ReadResult | undefined> {
  if ((await credentials.find(credentialId)) === undefined) return undefined;
  const entries = await history.entries().catch(() => []);
  const last = entries.findLast(
    (entry) =>
      entry.session_id === session_id && entry.credentialId === credentialId && entry.inPrivate === inPrivate,
  );
  const [record] = last ? await history.records([last.key]).catch(() => []) : [];
  return record && resultOf(record);
}

function resultOf(record: ReadRecord): ReadResult {
  return record.kind === 'snapshot'
    ? { kind: 'snapshot', snapshot: record.snapshot }
    : { kind: 'failed', failed: record.failed };
}
