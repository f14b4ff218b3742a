import { timeAgo } from '../../lib/display/time-ago.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { t } from '../../lib/language/on-screen.ts';
import { useNow } from '../hooks/use-now.ts';
import './stale-line.css';

/** Says that what follows is from an earlier read. */
export function StaleLine({ snapshot }: { snapshot: Snapshot }) {
  const now = useNow();
  return <p class="stale-line muted">{t`From the last successful read, ${timeAgo(snapshot.readAt, now)}`}</p>;
}
