import { printable } from '../../lib/display/printable.ts';
import { sessionStatus } from '../../lib/display/session-status.ts';
import { amountText } from '../../lib/klarna/money.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { durationText, timeLeft } from '../../lib/klarna/time-left.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { FindingMark } from '../findings/FindingMark.tsx';
import { useNow } from '../hooks/use-now.ts';
import { StatusIcon } from '../parts/StatusIcon.tsx';
import { Value } from '../parts/Value.tsx';
import './session-head.css';

/** The answer first: what state, how much, where, for how long. */
export function SessionHead({ session, snapshot }: { session: PaymentSession; snapshot: Snapshot }) {
  const status = sessionStatus(session);
  const { order_amount, purchase_currency } = session;
  return (
    <div class="session-head">
      <p class="session-head-status">
        <StatusIcon kind={status.kind} />
        <b>
          <Value text={translate(status.title)} path="status" />
        </b>
        <span class="muted">{translate(status.meaning)}</span>
      </p>
      <div class="session-head-line">
        {typeof order_amount === 'number' ? (
          <p class="session-head-amount">
            <Value text={translate(amountText(order_amount, purchase_currency))} path="order_amount" />
          </p>
        ) : (
          <p class="session-head-amount none">{t`No order_amount`}</p>
        )}
        <Purchase session={session} />
      </div>
      <LifeBar session={session} snapshot={snapshot} />
    </div>
  );
}

/** "DE · de-DE · EUR" */
function Purchase({ session }: { session: PaymentSession }) {
  const parts = [
    { path: 'purchase_country', text: session.purchase_country },
    { path: 'locale', text: session.locale },
    { path: 'purchase_currency', text: session.purchase_currency },
  ];
  return (
    <p class="session-head-purchase muted">
      {parts.map(({ path, text }) => (
        <span key={path} class="session-head-part">
          {text ? <Value text={text} path={path} /> : <span title={t`no ${path} in the answer`}>–</span>}
        </span>
      ))}
    </p>
  );
}

/** How long the session still lives, by the server's clock. */
function LifeBar({ session, snapshot }: { session: PaymentSession; snapshot: Snapshot }) {
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
