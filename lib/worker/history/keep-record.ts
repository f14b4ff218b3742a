import type { ReadRecord } from '../../klarna/read-record.ts';
import { makeRoom } from './make-room.ts';
import type { HistoryEntry, HistoryNeeds } from './ports.ts';

/** The name under which everybody changes the history, one at a time. */
export const historyLock = 'history';

/**
 * Adds a record to the history; the oldest make room. Where the browser refuses, half of the rest is given up and the
 * writing tried once more. Whether it was kept; never throws: a history that is full must not cost anybody the answer.
 */
export async function keepRecord(
  record: ReadRecord,
  inPrivate: boolean,
  { history, newKey, oneByOne }: HistoryNeeds,
): Promise<boolean> {
  const added = entryOf(record, newKey(), inPrivate);
  const write = async (kept: HistoryEntry[], dropped: HistoryEntry[]) =>
    history.change({
      entries: kept,
      removed: dropped.map(({ key }) => key),
      added: { key: added.key, record },
    });
  try {
    return await oneByOne(historyLock, async () => {
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
