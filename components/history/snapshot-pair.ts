import type { Snapshot } from '../../lib/klarna/snapshot.ts';

/** Two snapshots by their keys, the earlier one first. */
export interface SnapshotPair {
  before: string;
  after: string;
}

/** Names a snapshot among all that are kept. */
export function snapshotKey({ session_id, readAt }: Snapshot): string {
  return `${session_id} ${readAt}`;
}

/** The chosen pair where both are there, else the last two; `undefined` where there are not two. */
export function pairedSnapshots(
  snapshots: readonly Snapshot[],
  pair: SnapshotPair | undefined,
): { before: Snapshot; after: Snapshot } | undefined {
  const find = (key: string | undefined) => snapshots.find((snapshot) => snapshotKey(snapshot) === key);
  const chosen = { before: find(pair?.before), after: find(pair?.after) };
  const before = chosen.before && chosen.after ? chosen.before : snapshots.at(-2);
  const after = chosen.before && chosen.after ? chosen.after : snapshots.at(-1);
  return before && after && { before, after };
}
