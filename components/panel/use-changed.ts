import { useEffect, useRef, useState } from 'preact/hooks';
import { leavesOf } from '../../lib/display/json-tree.ts';
import { compareSnapshots } from '../../lib/inspector/history/compare-snapshots.ts';
import { jsonPath } from '../../lib/klarna/json-path.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { type Changed, nothingChanged } from '../hooks/changed-context.ts';

/** As long as a changed value is lit, ms; the style's animation takes as long. */
const litForMs = 1600;

/** What changed with a newer reading of the same session, for a moment. */
export function useChanged(snapshot: Snapshot): Changed {
  const [changed, setChanged] = useState(nothingChanged);
  const last = useRef(snapshot);
  useEffect(() => {
    const before = last.current;
    last.current = snapshot;
    const isNewer = before.session_id === snapshot.session_id && before.readAt < snapshot.readAt;
    setChanged(isNewer ? { paths: changedPaths(before, snapshot), at: snapshot.readAt } : nothingChanged);
    if (!isNewer) return;
    const timer = setTimeout(() => setChanged(nothingChanged), litForMs);
    return () => clearTimeout(timer);
  }, [snapshot]);
  return changed;
}

function changedPaths(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  return new Set(
    compareSnapshots(before.body, after.body).flatMap((difference) =>
      difference.kind === 'added' || difference.kind === 'changed'
        ? leavesOf(difference.after, difference.path).map(({ path }) => jsonPath(path))
        : [],
    ),
  );
}
