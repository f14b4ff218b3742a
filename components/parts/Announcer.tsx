import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import type { Details } from '../../lib/inspector/details.ts';
import { readSnapshot } from '../../lib/inspector/read-snapshot.ts';
import { sessionStatus } from '../../lib/inspector/session-status.ts';
import { formatAmount } from '../../lib/klarna/money.ts';
import { counted } from '../../lib/language/counted.ts';

/** Tells a screen reader what has come of the search or the read. */
export function Announcer({ details, sessions }: { details: Details; sessions: number }) {
  return (
    <p class="visually-hidden" role="status">
      {sessions > 1 ? `${counted(sessions, 'session')} found. ` : ''}
      {announcement(details)}
    </p>
  );
}

function announcement(details: Details): string {
  switch (details.kind) {
    case 'scanning':
      return 'Looking for payment sessions.';
    case 'restricted-page':
      return 'This page cannot be inspected.';
    case 'nothing-found':
      return 'No payment session found.';
    case 'choosing':
      return 'Choose the credential to read the session with.';
    case 'confirm-production':
      return 'Production session found. It is read when you confirm.';
    case 'no-credential':
      return 'Session found. An API credential is needed to read it.';
    case 'reading':
      return 'Reading the session.';
    case 'failed':
      return `Not read: ${explainFailure(details.failed).title}`;
    case 'shown': {
      const read = readSnapshot(details.snapshot);
      if (read.kind !== 'session') return read.why;
      const { order_amount, purchase_currency } = read.session;
      const amount =
        typeof order_amount === 'number' ? `, ${formatAmount(order_amount, purchase_currency)}` : '';
      return `Session read: ${sessionStatus(read.session).title}${amount}.`;
    }
    default:
      return details satisfies never;
  }
}
