import { printable } from '../../lib/display/printable.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { durationText, timeLeft } from '../../lib/klarna/time-left.ts';
import { t } from '../../lib/language/on-screen.ts';
import { FindingMark } from '../findings/FindingMark.tsx';
import { useNow } from '../hooks/use-now.ts';
import './session-head.css';

/** How long the session still lives, by the server's clock. */
export function LifeBar({ session, snapshot }: { session: PaymentSession; snapshot: Snapshot }) {
  const now = useNow();
  const left = timeLeft(session.expires_at, now, snapshot.clockOffsetMs);
  const share = left.kind === 'left' ? left.share : 0;
  const words =
    left.kind === 'unknown'
      ? t`no expiry in the answer`
      : left.kind === 'expired'
        ? t`expired ${durationText(left.sinceMs)} ago`
        : t`${durationText(left.ms)} left`;
  return (
    <div class="session-head-life">
      <div class="session-head-life-bar" aria-hidden="true">
        <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </div>
      <span class={left.kind === 'expired' ? 'session-head-life-words over' : 'session-head-life-words'}>
        <span data-path="expires_at" title={session.expires_at ? printable(session.expires_at) : undefined}>
          {words}
        </span>
        <FindingMark path="expires_at" />
      </span>
    </div>
  );
}
