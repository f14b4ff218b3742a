import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import { timeAgo } from '../../lib/inspector/time-ago.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { failureReport, sessionReport } from '../../lib/sharing/report.ts';
import { useCopy } from '../parts/CopyButton.tsx';
import { useNow } from '../parts/use-now.ts';

/**
 * When the session was read, and what to do with it: copy a report, read it again. After a failure the card has the
 * button that fits.
 */
export function ReadBar({ details, actions }: { details: Details; actions: InspectorActions }) {
  return (
    <div class="read-bar row">
      <ReadTime details={details} />
      <span class="grow" />
      {(details.kind === 'shown' || details.kind === 'failed') && <CopyReport details={details} />}
      {(details.kind === 'reading' || details.kind === 'shown') && (
        <button
          type="button"
          class="button primary"
          disabled={details.kind === 'reading'}
          onClick={() => actions.read(details.session.session_id, details.credential)}
        >
          Read again
        </button>
      )}
    </div>
  );
}

function ReadTime({ details }: { details: Details }) {
  const now = useNow();
  const words = () => {
    switch (details.kind) {
      case 'reading':
        return 'Reading…';
      case 'shown':
        return readWords(details.snapshot, now);
      case 'failed':
        return `Tried ${timeAgo(details.failed.failedAt, now)}`;
      case 'scanning':
        return 'Looking…';
      default:
        return '';
    }
  };
  return <span class="read-time muted one-line">{words()}</span>;
}

function CopyReport({ details }: { details: Extract<Details, { kind: 'shown' | 'failed' }> }) {
  const { done, copy } = useCopy();
  const report = () =>
    details.kind === 'shown'
      ? sessionReport(details.session, details.snapshot)
      : failureReport(details.session, details.failed);
  return (
    <button
      type="button"
      class="button"
      title="As Markdown, without tokens and personal data"
      onClick={() => copy(report())}
    >
      {done === 'copied' ? 'Copied' : done === 'refused' ? 'Not copied' : 'Copy report'}
    </button>
  );
}

/** "Read 12 s ago · 84 ms" */
function readWords({ readAt, durationMs }: Snapshot, now: number): string {
  return `Read ${timeAgo(readAt, now)} · ${Math.round(durationMs)} ms`;
}
