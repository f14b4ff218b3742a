import type { Account } from '../accounts.ts';
import { encodeBasic } from '../server/basic-auth.ts';
import { type JsonObject, parseObject, stringAt } from '../server/json.ts';
import { authorizeSession } from './authorize-session.ts';
import type { ApiContext } from './context.ts';
import { answerApi } from './payments-api.ts';
import type { StoredSession } from './session-store.ts';

/** Creates a session without a shop or a request. Throws with Klarna's answer if the order is refused. */
export function createDirectly(context: ApiContext, account: Account, order: JsonObject): StoredSession {
  const answer = answerApi(context, {
    host: account.host,
    method: 'POST',
    path: '/payments/v1/sessions',
    authorization: encodeBasic(account),
    body: JSON.stringify(order),
  });
  const session = context.sessions.get(stringAt(parseObject(answer.body) ?? {}, 'session_id') ?? '');
  if (session === undefined) throw new Error(`${answer.status} ${answer.body}`);
  return session;
}

/** Does what an approved `authorize()` does. Returns the authorization token. */
export function authorizeDirectly(context: ApiContext, sessionId: string, data: JsonObject): string {
  const session = context.sessions.get(sessionId);
  if (session === undefined) throw new Error(`There is no session ${sessionId}.`);
  const result = authorizeSession(session, data, 'approve', false, context.now());
  if (result.authorization_token === undefined) throw new Error(JSON.stringify(result));
  return result.authorization_token;
}
