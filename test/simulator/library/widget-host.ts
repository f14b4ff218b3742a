import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyBrowserData, authorizeSession, type Outcome } from '../api/authorize-session.ts';
import { sessionIdIn } from '../api/client-token.ts';
import type { ApiContext } from '../api/context.ts';
import type { StoredSession } from '../api/session-store.ts';
import { type Answer, emptyAnswer, type Handler, htmlAnswer, jsonAnswer } from '../server/answer.ts';
import { objectAt, parseObject, stringAt } from '../server/json.ts';

/** Serves the widget's frame and does what the shopper would do in it. `outcome` is the result. */
export function widgetHost(context: ApiContext, outcome: () => Outcome): Handler {
  const page = readFileSync(join(import.meta.dirname, 'widget.html'), 'utf8');
  return ({ method, path, body }) => {
    if (method === 'GET' && path.endsWith('/main')) return htmlAnswer(page);
    if (method === 'POST' && path.endsWith('/session')) return shopperAction(context, outcome, body);
    return emptyAnswer(404);
  };
}

function shopperAction(context: ApiContext, outcome: () => Outcome, body: string): Answer {
  const request = parseObject(body) ?? {};
  const session = openSession(context, stringAt(request, 'token') ?? '');
  if (session === undefined) return jsonAnswer({ approved: false, show_form: false });
  const data = objectAt(request, 'data');
  if (request.action === 'load') {
    const invalid = applyBrowserData(session, data);
    return jsonAnswer(
      invalid.length === 0 ? { show_form: true } : { show_form: true, error: { invalid_fields: invalid } },
    );
  }
  const finalizeLater = request.action === 'authorize' && request.finalizeLater === true;
  return jsonAnswer(authorizeSession(session, data, outcome(), finalizeLater, context.now()));
}

function openSession(context: ApiContext, token: string): StoredSession | undefined {
  const session = context.sessions.get(sessionIdIn(token) ?? '');
  const usable =
    session?.clientToken === token && session.status === 'incomplete' && session.expiresAt > context.now();
  return usable ? session : undefined;
}
