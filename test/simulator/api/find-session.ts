import type { Answer } from '../server/answer.ts';
import type { ApiCall } from './context.ts';
import { apiError } from './klarna-answers.ts';
import type { StoredSession } from './session-store.ts';

/** The session, or the 404 in its place. */
export type Found = { session: StoredSession } | { answer: Answer };

/**
 * Finds an open session of the caller at its own host. Expired and malformed ids give `Invalid session id` (documented).
 * That another merchant's session gives the same is an assumption.
 */
export function findSession({ context, account, id }: ApiCall): Found {
  const session = context.sessions.get(id);
  const own = session?.host === account.host && session.mid === account.mid;
  if (session === undefined || !own || session.expiresAt <= context.now()) {
    return { answer: apiError(404, 'NOT_FOUND', 'Invalid session id') };
  }
  return { session };
}
