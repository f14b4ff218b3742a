import { isAuthorized, type PaymentSession } from '../klarna/session.ts';
import { type Text, t, verbatim } from '../language/text.ts';

/** The status of a session, as texts for the screen. */
export interface SessionStatus {
  kind: 'incomplete' | 'authorized' | 'complete' | 'unknown';
  title: Text;
  /** What the status means, in a few words. */
  meaning: Text;
}

/** The status of a session. `authorize()` does not change `status`; it adds the `authorization_token`. */
export function sessionStatus(session: PaymentSession): SessionStatus {
  const { status } = session;
  if (status === 'complete') return { kind: 'complete', title: t`Complete`, meaning: t`the order is placed` };
  if (status !== 'incomplete' && status) {
    return { kind: 'unknown', title: verbatim(status), meaning: t`a status that Klarna does not document` };
  }
  if (isAuthorized(session)) {
    return { kind: 'authorized', title: t`Authorized`, meaning: t`order not placed yet` };
  }
  return status === 'incomplete'
    ? { kind: 'incomplete', title: t`Incomplete`, meaning: t`not authorized yet` }
    : { kind: 'unknown', title: t`No status`, meaning: t`the answer names none` };
}
