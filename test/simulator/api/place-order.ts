import type { Answer } from '../server/answer.ts';
import { type JsonObject, objectAt, objectsAt, parseObject } from '../server/json.ts';
import { differences } from './authorize-session.ts';
import type { ApiCall } from './context.ts';
import { newIdentifier } from './identifiers.ts';
import { apiError, badValue, noContent, ok } from './klarna-answers.ts';
import { refusedFields } from './order-rules.ts';
import type { Authorization, StoredSession } from './session-store.ts';
import { sessionCompleted } from './update-session.ts';

/** An authorization token is valid for 60 minutes (documented). */
const tokenLifetime = 60 * 60_000;

type Authorized = { session: StoredSession; authorization: Authorization } | { answer: Answer };

/** `POST /payments/v1/authorizations/{authorization_token}/order`. */
export function placeOrder(call: ApiCall): Answer {
  const found = findAuthorization(call);
  if ('answer' in found) return found.answer;
  const { session, authorization } = found;
  if (authorization.state === 'consumed') {
    return apiError(403, 'INVALID_OPERATION', 'Authorization token already consumed');
  }
  if (session.status === 'complete') return sessionCompleted();
  const sent = parseObject(call.body);
  if (sent === null) return apiError(400, 'BAD_REQUEST');
  const refused = refusedFields(sent);
  if (refused.length > 0) return badValue(refused);
  const unequal = notMatching(sent, authorization.order);
  if (unequal.length > 0) {
    return apiError(409, 'BAD_VALUE', `Not matching fields: [${unequal.join(', ')}]`);
  }
  authorization.state = 'consumed';
  session.status = 'complete';
  return ok({
    order_id: newIdentifier(),
    redirect_url: redirectUrl(call, session.id),
    fraud_status: 'ACCEPTED',
    authorized_payment_method: { type: 'invoice' },
  });
}

/** `DELETE /payments/v1/authorizations/{authorization_token}`. */
export function cancelAuthorization(call: ApiCall): Answer {
  const found = findAuthorization(call);
  if ('answer' in found) return found.answer;
  if (found.authorization.state === 'consumed') {
    return apiError(404, 'NOT_FOUND', 'Authorization cannot be deleted');
  }
  found.authorization.state = 'cancelled';
  return noContent();
}

function findAuthorization({ context, account, id }: ApiCall): Authorized {
  const session = context.sessions.byAuthorization(id);
  const authorization = session?.authorization;
  const own = session?.host === account.host && session.mid === account.mid;
  const over =
    !authorization ||
    authorization.state === 'cancelled' ||
    authorization.at + tokenLifetime <= context.now();
  if (session === undefined || !own || over) {
    return { answer: apiError(404, 'NOT_FOUND', 'Invalid authorization token') };
  }
  return { session, authorization };
}

function notMatching(sent: JsonObject, authorized: JsonObject): string[] {
  const lines = objectsAt(sent, 'order_lines');
  const expected = objectsAt(authorized, 'order_lines');
  const lineFields =
    lines.length === expected.length
      ? lines.flatMap((line, index) => differences(line, expected[index] ?? {}, `order_lines[${index}].`))
      : [`Incorrect number of items in the cart. Expected: ${expected.length}, Actual: ${lines.length}`];
  const compared = ['purchase_country', 'purchase_currency', 'order_amount', 'order_tax_amount'] as const;
  const plain = compared.filter((field) => field in sent && sent[field] !== authorized[field]);
  const addresses = (['billing_address', 'shipping_address'] as const).flatMap((field) =>
    differences(objectAt(sent, field), objectAt(authorized, field), `${field}.`),
  );
  return [...plain, ...addresses, ...lineFields];
}

function redirectUrl({ server }: ApiCall, sessionId: string): string {
  const domain = server.environment === 'playground' ? 'playground.klarna.com' : 'klarna.com';
  return `https://klarna-payments-${server.region}.${domain}/payments/v1/sessions/${sessionId}/redirect`;
}
