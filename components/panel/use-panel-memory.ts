import { useMemo, useState } from 'preact/hooks';
import type { SnapshotPair } from '../history/snapshot-pair.ts';
import type { TabId } from './Tabs.tsx';

/** What the panel keeps across reads, sessions and navigations. */
export interface PanelMemory {
  tab: TabId;
  openTab(id: TabId): void;
  /** Paths of the open branches of the raw answer. */
  open: ReadonlySet<string>;
  setOpen(open: ReadonlySet<string>): void;
  /** Which snapshots are compared; the last two where none were chosen. */
  pair: SnapshotPair | undefined;
  compare(pair: SnapshotPair): void;
}

export function usePanelMemory(): PanelMemory {
  const [tab, openTab] = useState<TabId>('overview');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const [pair, compare] = useState<SnapshotPair>();
  return useMemo(() => ({ tab, openTab, open, setOpen, pair, compare }), [tab, open, pair]);
}
