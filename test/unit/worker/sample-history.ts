import type { ReadRecord } from '../../../lib/klarna/read-record.ts';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import type {
  HistoryChange,
  HistoryDependencies,
  HistoryEntry,
  HistoryStore,
} from '../../../lib/worker/ports.ts';
import { sampleSnapshot } from './sample-dependencies.ts';

/** The browser's memory for a history, with as much room as is given to it, and locks that hold over all workers. */
export function memoryHistory({ room = Number.POSITIVE_INFINITY } = {}) {
  let entries: HistoryEntry[] = [];
  const records = new Map<string, string>();
  const memory = { room, writes: 0 };
  const history: HistoryStore = {
    entries: async () => [...entries],
    records: async (keys) =>
      keys.flatMap((key): ReadRecord[] => {
        const text = records.get(key);
        return text === undefined ? [] : [JSON.parse(text)];
      }),
    async change({ entries: listed, removed, added }: HistoryChange) {
      for (const key of removed) records.delete(key);
      const texts = [...records.values(), ...(added ? [JSON.stringify(added.record)] : [])];
      memory.writes += 1;
      if (texts.reduce((sum, { length }) => sum + length, 0) > memory.room) throw new StorageUnavailable();
      entries = [...listed];
      if (added) records.set(added.key, JSON.stringify(added.record));
    },
  };
  const turns = new Map<string, Promise<unknown>>();
  const withLock: HistoryDependencies['withLock'] = (name, work) => {
    const mine = (turns.get(name) ?? Promise.resolve()).then(work, work);
    turns.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
  let keys = 0;
  const deps: HistoryDependencies = {
    history,
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    withLock,
  };
  return { ...deps, memory, records };
}

/** A snapshot of a session as a record; its body as large as is asked for. */
export function snapshotRecord(
  readAt: number,
  changes: { session_id?: string; chars?: number } = {},
): ReadRecord {
  const { session_id = sampleSnapshot.session_id, chars = 0 } = changes;
  const body = { status: 'incomplete', filler: 'x'.repeat(chars) };
  return {
    kind: 'snapshot',
    snapshot: { ...sampleSnapshot, session_id, readAt, body },
    credentialId: 'sample-credential',
  };
}

export function failedRecord(failedAt: number, session_id = sampleSnapshot.session_id): ReadRecord {
  return {
    kind: 'failed',
    failed: { session_id, failure: { kind: 'unreachable' }, failedAt },
    credentialId: 'sample-credential',
  };
}
