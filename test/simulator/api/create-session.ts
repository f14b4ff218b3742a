import type { Answer } from '../server/answer.ts';
import { type JsonObject, parseObject, stringAt } from '../server/json.ts';
import { clientToken } from './client-token.ts';
import type { ApiCall } from './context.ts';
import { newIdentifier } from './identifiers.ts';
import { apiError, badValue, ok } from './klarna-answers.ts';
import { refusedFields } from './order-rules.ts';
import { paymentMethodCategories } from './payment-method-categories.ts';

/** A session is open for 48 hours (documented). */
const lifetime = 48 * 3_600_000;

/** `POST /payments/v1/sessions`. */
export function createSession({ context, server, account, body }: ApiCall): Answer {
  const sent = parseObject(body);
  if (sent === null) return apiError(400, 'BAD_REQUEST');
  const refused = refusedFields(sent);
  if (refused.length > 0) return badValue(refused);
  const order: JsonObject = { ...sent, locale: stringAt(sent, 'locale') ?? 'en-US' };
  const id = newIdentifier();
  const token = clientToken(
    {
      sessionId: id,
      server,
      locale: String(order.locale),
      purchaseCountry: String(order.purchase_country),
      orderAmount: Number(order.order_amount),
    },
    context.token,
  );
  context.sessions.add({
    id,
    host: account.host,
    mid: account.mid,
    clientToken: token,
    expiresAt: context.now() + lifetime,
    status: 'incomplete',
    order,
    authorization: null,
  });
  return ok({
    session_id: id,
    client_token: token,
    payment_method_categories: paymentMethodCategories(order),
  });
}
