import { isAuthorized, type PaymentSession } from '../klarna/session.ts';

/** Where a session stands in its life, in words. */
export interface SessionStatus {
  kind: 'incomplete' | 'authorized' | 'complete' | 'unknown';
  title: string;
  /** What that means, in a few words. */
  meaning: string;
}

/** `authorize()` does not change `status`: it adds the `authorization_token`, which is how it shows here. */
export function sessionStatus(session: PaymentSession): SessionStatus {
  const { status } = session;
  if (status === 'complete') return { kind: 'complete', title: 'Complete', meaning: 'the order is placed' };
  if (status !== 'incomplete' && status) {
    return { kind: 'unknown', title: status, meaning: 'a status that Klarna does not document' };
  }
  if (isAuthorized(session)) {
    return { kind: 'authorized', title: 'Authorized', meaning: 'order not placed yet' };
  }
  return status === 'incomplete'
    ? { kind: 'incomplete', title: 'Incomplete', meaning: 'not authorized yet' }
    : { kind: 'unknown', title: 'No status', meaning: 'the answer names none' };
}
