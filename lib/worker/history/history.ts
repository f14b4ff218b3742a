import type { ReadRecord } from '../../klarna/read-record.ts';
import type { KeptCredentials } from '../../vault/kept-credentials.ts';
import { historyLock } from './keep-record.ts';
import type { HistoryEntry, HistoryNeeds } from './ports.ts';

/** What is kept for private windows, or for all others; oldest first. */
export async function listHistory(inPrivate: boolean, { history }: HistoryNeeds): Promise<ReadRecord[]> {
  const entries = await history.entries();
  return history.records(entries.filter((entry) => entry.inPrivate === inPrivate).map(({ key }) => key));
}

/** Forgets what is kept of these sessions, or of all. */
export function clearHistory(
  { session_ids, inPrivate }: { session_ids?: readonly string[] | undefined; inPrivate: boolean },
  needs: HistoryNeeds,
): Promise<void> {
  const wanted = session_ids && new Set(session_ids);
  return forget((entry) => entry.inPrivate === inPrivate && (wanted?.has(entry.session_id) ?? true), needs);
}

/**
 * Forgets the snapshots that were read with credentials which are locked now, whoever locked them and however late that
 * is noticed. That a call failed stays known.
 */
export async function forgetLocked(
  credentials: Pick<KeptCredentials, 'listLocked'>,
  needs: HistoryNeeds,
): Promise<void> {
  const locked = new Set((await credentials.listLocked()).map(({ id }) => id));
  await forget(({ kind, credentialId }) => kind === 'snapshot' && locked.has(credentialId), needs);
}

/** Forgets what was read from private windows: the last of them was closed. */
export function forgetPrivate(needs: HistoryNeeds): Promise<void> {
  return forget(({ inPrivate }) => inPrivate, needs);
}

function forget(which: (entry: HistoryEntry) => boolean, { history, oneByOne }: HistoryNeeds): Promise<void> {
  return oneByOne(historyLock, async () => {
    const entries = await history.entries();
    const removed = entries.filter(which);
    // Everybody who watches is told of every change: what changes nothing is not written.
    if (removed.length === 0) return;
    await history.change({
      entries: entries.filter((entry) => !removed.includes(entry)),
      removed: removed.map(({ key }) => key),
    });
  });
}
