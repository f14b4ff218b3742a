import * as z from 'zod/mini';
import { ReadRecord } from '../../klarna/read-record.ts';
import type { HistoryDependencies, HistoryEntry, HistoryStore } from '../../worker/ports.ts';
import { browser } from '../browser.ts';
import { withLock } from './locks.ts';
import { asStorageError } from './session-slot.ts';

/** The key of the list. Each record has its own key, so adding one does not rewrite the others. */
const listKey = 'history';
const prefix = 'history:';

const Entries = z.array(
  z.object({
    key: z.string(),
    session_id: z.string(),
    kind: z.enum(['snapshot', 'failed']),
    credentialId: z.string(),
    at: z.number(),
    chars: z.number(),
    inPrivate: z.boolean(),
  }),
) satisfies z.ZodMiniType<HistoryEntry[]>;

/** The history in `storage.session`: the browser's memory, which outlives the worker and ends with the browser. */
function createHistoryStore(): HistoryStore {
  const { session } = browser.storage;
  return {
    async entries() {
      const stored = await asStorageError(() => session.get(listKey));
      return Entries.safeParse(stored[listKey]).data ?? [];
    },
    async records(keys) {
      if (keys.length === 0) return [];
      const stored = await asStorageError(() => session.get(keys.map((key) => prefix + key)));
      return keys.flatMap((key) => {
        const record = ReadRecord.safeParse(stored[prefix + key]);
        return record.success ? [record.data] : [];
      });
    },
    change: ({ entries, removed, added }) =>
      asStorageError(async () => {
        // Remove first to make room. A listed record that is missing is harmless; an unlisted record would never be deleted.
        if (removed.length > 0) await session.remove(removed.map((key) => prefix + key));
        await session.set({ [listKey]: entries, ...(added && { [prefix + added.key]: added.record }) });
      }),
  };
}

/** The history of this browser. */
export function createHistoryDependencies(): HistoryDependencies {
  return { history: createHistoryStore(), newKey: () => crypto.randomUUID(), withLock };
}

/** Calls the listener when any page adds or deletes a read. */
export function onHistoryChanged(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, listKey)) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
