import { timeAgo } from '../../lib/display/time-ago.ts';
import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { formatNumber, t } from '../../lib/language/on-screen.ts';
import { useNow } from '../hooks/use-now.ts';
import { ShareButton } from '../sharing/ShareButton.tsx';
import './read-bar.css';

interface ReadBarProps {
  details: Details;
  state: InspectorState;
  actions: InspectorActions;
}

/**
 * When the session was read, and what to do with it: hand it on, read it again. After a failure the card has the
 * button that fits.
 */
export function ReadBar({ details, state, actions }: ReadBarProps) {
  return (
    <div class="read-bar row">
      <ReadTime details={details} />
      {(details.kind === 'shown' || details.kind === 'failed') && (
        <ShareButton details={details} state={state} />
      )}
      {(details.kind === 'reading' || details.kind === 'shown') && (
        <button
          type="button"
          class="button primary"
          disabled={details.kind === 'reading'}
          onClick={() => actions.read(details.session.session_id, details.credential)}
        >
          {t`Read again`}
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
        return t`Reading…`;
      case 'shown':
        return readWords(details.snapshot, now);
      case 'failed':
        return t`Tried ${timeAgo(details.failed.failedAt, now)}`;
      case 'scanning':
        return t`Looking…`;
      default:
        return '';
    }
  };
  return (
    <span class="read-bar-time">
      <span class="muted one-line">{words()}</span>
    </span>
  );
}

/** "Read 12 s ago · 84 ms" */
function readWords({ readAt, durationMs }: Snapshot, now: number): string {
  return t`Read ${timeAgo(readAt, now)} · ${formatNumber(Math.round(durationMs))} ms`;
}
