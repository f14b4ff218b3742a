import { sessionStatus } from '../../lib/display/session-status.ts';
import { amountText } from '../../lib/klarna/money.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { StatusIcon } from '../parts/StatusIcon.tsx';
import { Value } from '../parts/Value.tsx';
import { LifeBar } from './LifeBar.tsx';
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
