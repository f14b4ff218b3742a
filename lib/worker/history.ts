import type { ReadRecord } from '../klarna/read-record.ts';
import type { AllCredentials } from '../vault/all-credentials.ts';
import type { HistoryDependencies, HistoryEntry } from './ports.ts';

/** The lock that every change to the history takes. */
const historyLock = 'history';

/** The history of private windows, or of all other windows; oldest first. */
export async function listHistory(
  inPrivate: boolean,
  { history }: Pick<HistoryDependencies, 'history'>,
): Promise<ReadRecord[]> {
  const entries = await history.entries();
  return history.records(entries.filter((entry) => entry.inPrivate === inPrivate).map(({ key }) => key));
}

/** Deletes the records of these sessions; without `session_ids`, of all sessions. */
export function clearHistory(
  { session_ids, inPrivate }: { session_ids?: readonly string[] | undefined; inPrivate: boolean },
  deps: HistoryDependencies,
): Promise<void> {
  const wanted = session_ids && new Set(session_ids);
  return deleteEntries(
    (entry) => entry.inPrivate === inPrivate && (wanted?.has(entry.session_id) ?? true),
    deps,
  );
}

/** Deletes the snapshots that were read with a credential that is locked now. Failed reads stay in the history. */
export async function deleteLockedReads(
  credentials: Pick<AllCredentials, 'listLocked'>,
  deps: HistoryDependencies,
): Promise<void> {
  const locked = new Set((await credentials.listLocked()).map(({ id }) => id));
  await deleteEntries(({ kind, credentialId }) => kind === 'snapshot' && locked.has(credentialId), deps);
}

/** Deletes everything that was read in private windows. Call when the last one is closed. */
export function deletePrivateReads(deps: HistoryDependencies): Promise<void> {
  return deleteEntries(({ inPrivate }) => inPrivate, deps);
}

function deleteEntries(
  isDeleted: (entry: HistoryEntry) => boolean,
  { history, withLock }: HistoryDependencies,
): Promise<void> {
  return withLock(historyLock, async () => {
    const entries = await history.entries();
    const removed = entries.filter(isDeleted);
    // Every write notifies all listeners, so nothing is written if nothing changes.
    if (removed.length === 0) return;
    await history.change({
      entries: entries.filter((entry) => !removed.includes(entry)),
      removed: removed.map(({ key }) => key),
    });
  });
}

/**
 * Adds a record to the history, and drops the oldest records if there is no room. If the browser refuses the write, half
 * of the others are dropped and the write is tried once more. Never rejects, so that a full history cannot cost a result.
 *
 * @returns whether the record was added
 */
export async function addRecord(
  record: ReadRecord,
  inPrivate: boolean,
  { history, newKey, withLock }: HistoryDependencies,
): Promise<boolean> {
  const added = entryOf(record, newKey(), inPrivate);
  const write = async (kept: HistoryEntry[], dropped: HistoryEntry[]) =>
    history.change({
      entries: kept,
      removed: dropped.map(({ key }) => key),
      added: { key: added.key, record },
    });
  try {
    return await withLock(historyLock, async () => {
      const entries = await history.entries();
      const { kept, dropped } = makeRoom(entries, added);
      try {
        await write(kept, dropped);
      } catch {
        const rest = kept.slice(Math.floor(kept.length / 2));
        await write(
          rest,
          entries.filter((entry) => !rest.includes(entry)),
        );
      }
      return true;
    });
  } catch {
    return false;
  }
}

function entryOf(record: ReadRecord, key: string, inPrivate: boolean): HistoryEntry {
  const { kind, credentialId } = record;
  const chars = JSON.stringify(record).length;
  const { session_id, at } =
    kind === 'snapshot'
      ? { session_id: record.snapshot.session_id, at: record.snapshot.readAt }
      : { session_id: record.failed.session_id, at: record.failed.failedAt };
  return { key, session_id, kind, credentialId, at, chars, inPrivate };
}

/** The size of the history. The browser limits `storage.session` to 10 MB, shared with credentials and the open vault. */
export interface HistoryBudget {
  /** Snapshots per session. The same number of failures is kept in addition. */
  perSession: number;
  records: number;
  chars: number;
}

export const historyBudget: HistoryBudget = { perSession: 20, records: 400, chars: 3_000_000 };

/** Which entries stay when one is added. The oldest are dropped first; the new one always stays. */
export function makeRoom(
  entries: readonly HistoryEntry[],
  added: HistoryEntry,
  budget: HistoryBudget = historyBudget,
): { kept: HistoryEntry[]; dropped: HistoryEntry[] } {
  const counts = new Map<string, number>();
  let chars = added.chars;
  let records = 1;
  const count = ({ kind, session_id }: HistoryEntry) => {
    const group = `${kind} ${session_id}`;
    const number = (counts.get(group) ?? 0) + 1;
    counts.set(group, number);
    return number;
  };
  count(added);
  let full = false;
  const kept = entries
    .toReversed()
    .filter((entry) => {
      if (count(entry) > budget.perSession) return false;
      // Once an entry does not fit, every older one is dropped, too: there must be no gap in the history.
      full ||= chars + entry.chars > budget.chars || records >= budget.records;
      if (full) return false;
      chars += entry.chars;
      records += 1;
      return true;
    })
    .reverse();
  return { kept: [...kept, added], dropped: entries.filter((entry) => !kept.includes(entry)) };
}
