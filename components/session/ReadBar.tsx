import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import { failureReport, sessionReport } from '../../lib/inspector/report.ts';
import { timeAgo } from '../../lib/inspector/time-ago.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { useCopy } from '../parts/CopyButton.tsx';
import { useNow } from '../parts/use-now.ts';

/** When the session was read, and what to do with it: copy a report, read it again. */
export function ReadBar({ details, actions }: { details: Details; actions: InspectorActions }) {
  return (
    <div class="read-bar row">
      <ReadTime details={details} />
      <span class="grow" />
      {details.kind === 'nothing-found' && (
        <button type="button" class="button primary" onClick={actions.scanAgain}>
          Look again
        </button>
      )}
      <CopyReport details={details} />
      {(details.kind === 'reading' || details.kind === 'shown' || details.kind === 'failed') && (
        <button
          type="button"
          class={details.kind === 'failed' ? 'button' : 'button primary'}
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

function CopyReport({ details }: { details: Details }) {
  const { done, copy } = useCopy();
  const report = () => {
    if (details.kind === 'shown') return sessionReport(details.session, details.snapshot);
    if (details.kind === 'failed') return failureReport(details.session, details.failed);
    return undefined;
  };
  if (details.kind !== 'shown' && details.kind !== 'failed') return null;
  return (
    <button
      type="button"
      class="button"
      title="As Markdown, without tokens and personal data"
      onClick={() => copy(report() ?? '')}
    >
      {done === 'copied' ? 'Copied' : done === 'refused' ? 'Not copied' : 'Copy report'}
    </button>
  );
}

/** "Read 12 s ago · 84 ms" */
function readWords({ readAt, durationMs }: Snapshot, now: number): string {
  return `Read ${timeAgo(readAt, now)} · ${Math.round(durationMs)} ms`;
}
