import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import { readSnapshot } from '../../lib/display/read-snapshot.ts';
import { sessionStatus } from '../../lib/display/session-status.ts';
import type { Details } from '../../lib/inspector/details.ts';
import { amountText } from '../../lib/klarna/money.ts';
import { describeShapeProblem } from '../../lib/klarna/session-problems.ts';
import { counted, t, translate } from '../../lib/language/on-screen.ts';

/** Tells a screen reader what has come of the search or the read. */
export function Announcer({ details, sessions }: { details: Details; sessions: number }) {
  return (
    <p class="visually-hidden" role="status">
      {sessions > 1 ? `${t`${counted(sessions, 'session')} found.`} ` : ''}
      {announcement(details)}
    </p>
  );
}

function announcement(details: Details): string {
  switch (details.kind) {
    case 'scanning':
      return t`Looking for payment sessions.`;
    case 'restricted-page':
      return t`This page cannot be inspected.`;
    case 'nothing-found':
      return t`No payment session found.`;
    case 'choosing':
      return t`Choose the credential to read the session with.`;
    case 'confirm-production':
      return t`Production session found. Confirm to read it.`;
    case 'no-credential':
      return t`Session found. An API credential is needed to read it.`;
    case 'reading':
      return t`Reading the session.`;
    case 'failed':
      return t`Not read: ${explainFailure(details.failed).title}`;
    case 'shown': {
      const read = readSnapshot(details.snapshot);
      if (read.kind !== 'session') return translate(describeShapeProblem(read.problem));
      const { order_amount, purchase_currency } = read.session;
      const amount =
        typeof order_amount === 'number' ? [translate(amountText(order_amount, purchase_currency))] : [];
      return t`Session read: ${[translate(sessionStatus(read.session).title), ...amount].join(', ')}.`;
    }
    default:
      return details satisfies never;
  }
}
