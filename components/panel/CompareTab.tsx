import { useMemo } from 'preact/hooks';
import { createMasks } from '../../lib/display/mask.ts';
import { secretsIn } from '../../lib/display/shown-value.ts';
import { differenceGroups } from '../../lib/inspector/history/difference-groups.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { counted, pageLanguage, t } from '../../lib/language/on-screen.ts';
import { DifferenceTable } from '../history/DifferenceTable.tsx';
import { SnapshotChoice } from '../history/SnapshotChoice.tsx';
import { pairedSnapshots, type SnapshotPair, snapshotKey } from '../history/snapshot-pair.ts';
import { useReveal } from '../hooks/use-reveal.ts';
import { RevealButton } from '../parts/RevealButton.tsx';
import '../history/snapshot-choice.css';

interface CompareTabProps {
  /** Of the session, and of those it replaced or was replaced by; oldest first. */
  snapshots: readonly Snapshot[];
  pair: SnapshotPair | undefined;
  onCompare(pair: SnapshotPair): void;
}

/** Any two readings of a session beside each other. */
export function CompareTab({ snapshots, pair, onCompare }: CompareTabProps) {
  const chosen = pairedSnapshots(snapshots, pair);
  if (chosen === undefined) {
    return (
      <div class="blank">
        <h2>{t`Nothing to compare yet`}</h2>
        <p class="muted">
          {t`Every snapshot of the session is kept until the browser closes. Read the session again after a change to compare two snapshots, path by path.`}
        </p>
      </div>
    );
  }
  return <Comparison snapshots={snapshots} {...chosen} onCompare={onCompare} />;
}

interface ComparisonProps extends Omit<CompareTabProps, 'pair'> {
  before: Snapshot;
  after: Snapshot;
}

function Comparison({ snapshots, before, after, onCompare }: ComparisonProps) {
  const { environment } = after.server;
  const reveal = useReveal(
    `${before.session_id} ${after.session_id}`,
    // As careful as with production where one of them is.
    before.server.environment === environment ? environment : undefined,
  );
  const keys = { before: snapshotKey(before), after: snapshotKey(after) };
  const groups = useMemo(() => {
    // One context for both sides, so that the same value has the same mask in either.
    const secrets = [...secretsIn(before.body), ...secretsIn(after.body)];
    return differenceGroups(before, after, {
      personal: reveal.all,
      secrets,
      masks: createMasks(),
      language: pageLanguage(),
    });
  }, [before, after, reveal.all]);
  const paths = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="stack">
      <div class="snapshot-choice-head row wrap">
        <SnapshotChoice
          label={t`Before`}
          snapshots={snapshots}
          chosen={before}
          onChoose={(key) => onCompare({ ...keys, before: key })}
        />
        <SnapshotChoice
          label={t`After`}
          snapshots={snapshots}
          chosen={after}
          onChoose={(key) => onCompare({ ...keys, after: key })}
        />
        <span class="grow" />
        <RevealButton reveal={reveal} what="personal data" />
      </div>
      {before.session_id !== after.session_id && (
        <p class="muted small">{t`These are two sessions: one replaced the other on the page.`}</p>
      )}
      {groups.length === 0 ? (
        <p class="empty">{t`The two answers from Klarna are identical.`}</p>
      ) : (
        <>
          <p class="muted small">{paths === 1 ? t`1 path differs` : t`${counted(paths, 'path')} differ`}</p>
          <DifferenceTable groups={groups} />
        </>
      )}
    </div>
  );
}
