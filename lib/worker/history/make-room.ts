import type { HistoryEntry } from './ports.ts';

/** How much is kept. The browser gives `storage.session` 10 MB, which credentials and the open vault share. */
export interface HistoryBudget {
  /** Snapshots for each session, and as many failures. */
  perSession: number;
  records: number;
  chars: number;
}

export const historyBudget: HistoryBudget = { perSession: 20, records: 400, chars: 3_000_000 };

/** Which entries stay when one comes: the oldest go first, the new one always stays. */
export function makeRoom(
  entries: readonly HistoryEntry[],
  added: HistoryEntry,
  budget: HistoryBudget = historyBudget,
): { kept: HistoryEntry[]; dropped: HistoryEntry[] } {
  const counts = new Map<string, number>();
  let chars = added.chars;
  let records = 1;
  const count = ({ kind, session_id }: HistoryEntry) => {
    const kin = `${kind} ${session_id}`;
    const number = (counts.get(kin) ?? 0) + 1;
    counts.set(kin, number);
    return number;
  };
  count(added);
  let full = false;
  const kept = entries
    .toReversed()
    .filter((entry) => {
      if (count(entry) > budget.perSession) return false;
      // No older one may stay in the place of a newer one that was too large.
      full ||= chars + entry.chars > budget.chars || records >= budget.records;
      if (full) return false;
      chars += entry.chars;
      records += 1;
      return true;
    })
    .reverse();
  return { kept: [...kept, added], dropped: entries.filter((entry) => !kept.includes(entry)) };
}
