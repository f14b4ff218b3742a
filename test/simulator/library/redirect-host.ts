import type { ApiContext } from '../api/context.ts';
import { emptyAnswer, type Handler } from '../server/answer.ts';
import { objectAt, stringAt } from '../server/json.ts';

/** Serves an order's `redirect_url`: redirects to the merchant's confirmation page, with its placeholders filled in. */
export function redirectHost(context: ApiContext): Handler {
  return ({ path }) => {
    const id = /^\/payments\/v1\/sessions\/([^/]+)\/redirect$/.exec(path)?.[1] ?? '';
    const session = context.sessions.get(id);
    const confirmation = session && stringAt(objectAt(session.order, 'merchant_urls'), 'confirmation');
    if (confirmation === undefined) return emptyAnswer(404);
    return emptyAnswer(302, { Location: confirmation.replaceAll('{session.id}', id) });
  };
}
