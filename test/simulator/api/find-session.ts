import type { Answer } from '../server/answer.ts';
import type { ApiCall } from './context.ts';
import { apiError } from './klarna-answers.ts';
import type { StoredSession } from './session-store.ts';

/** The session, or the 404 instead of it. */
export type Found = { session: StoredSession } | { answer: Answer };

/**
 * The caller's own session at its own host, while it is open. Expired and malformed ids are documented as
 * `Invalid session id`; that another merchant's session answers the same is an assumption.
 */
export function findSession({ context, account, id }: ApiCall): Found {
  const session = context.sessions.get(id);
  const own = session?.host === account.host && session.mid === account.mid;
  if (session === undefined || !own || session.expiresAt <= context.now()) {
    return { answer: apiError(404, 'NOT_FOUND', 'Invalid session id') };
  }
  return { session };
}
