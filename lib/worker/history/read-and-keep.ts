import { freshForMs, type ReadRecord, wasSent } from '../../klarna/read-record.ts';
import type { ReadRequest } from '../../messages/messages.ts';
import type { ReadResult } from '../../messages/results.ts';
import { readSession } from '../read-session.ts';
import { keepRecord } from './keep-record.ts';
import type { ReadAndKeepNeeds } from './ports.ts';

/**
 * Reads a session and keeps what came of it. One at a time for each credential and session, so that a view that asks
 * by itself while another one's read runs (or a popup that was closed meanwhile and opened again) is given the result
 * of that read. A read that somebody clicked is always made.
 */
export async function readAndKeep(
  request: ReadRequest & { inPrivate: boolean },
  needs: ReadAndKeepNeeds,
): Promise<ReadResult> {
  const { session_id, credentialId, automatic = false, inPrivate } = request;
  const askedAt = needs.now();
  const result = await needs.inTurn(`job:${credentialId}:${session_id}`, async (): Promise<ReadResult> => {
    const known = automatic ? await newest(request, needs) : undefined;
    if (known && answers(known, askedAt)) return known;
    const read = await readSession({ session_id, credentialId }, needs);
    if (read.kind === 'failed' && !wasSent(read.failed.failure)) return read;
    const kept = await keepRecord({ ...read, credentialId }, inPrivate, needs);
    return kept ? read : { ...read, kept: false };
  });
  const alreadyReading = { kind: 'held-back', waitMs: 1000, why: 'already-reading' } as const;
  return result ?? { kind: 'failed', failed: { session_id, failure: alreadyReading, failedAt: needs.now() } };
}

/** A snapshot that is fresh will do; and whatever came of a read that ran when this one was asked for. */
function answers(known: ReadResult, askedAt: number): boolean {
  return known.kind === 'snapshot'
    ? known.snapshot.readAt > askedAt - freshForMs
    : known.failed.failedAt >= askedAt;
}

/** What came of the last read of this session with this credential; nothing where the credential is not to be used now. */
async function newest(
  { session_id, credentialId, inPrivate }: ReadRequest & { inPrivate: boolean },
  { history, credentials }: ReadAndKeepNeeds,
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
