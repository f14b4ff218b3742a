import type { Answer } from '../server/answer.ts';
import { type JsonObject, objectAt } from '../server/json.ts';
import type { ApiCall } from './context.ts';
import { findSession } from './find-session.ts';
import { ok } from './klarna-answers.ts';
import { paymentMethodCategories } from './payment-method-categories.ts';
import type { StoredSession } from './session-store.ts';

/** The schema's properties, in its order. The names are documented; the order is inferred, because no real answer is known. */
const fields = [
  'acquiring_channel',
  'attachment',
  'authorization_token',
  'billing_address',
  'client_token',
  'custom_payment_method_ids',
  'customer',
  'design',
  'expires_at',
  'locale',
  'merchant_data',
  'merchant_reference1',
  'merchant_reference2',
  'merchant_urls',
  'options',
  'order_amount',
  'order_lines',
  'order_tax_amount',
  'payment_method_categories',
  'purchase_country',
  'purchase_currency',
  'shipping_address',
  'status',
  'intent',
] as const;

/** Fields that a read has only after authorization (documented). */
const personal: readonly string[] = ['billing_address', 'customer', 'shipping_address'];

/** `GET /payments/v1/sessions/{session_id}`. */
export function readSession(call: ApiCall): Answer {
  const found = findSession(call);
  return 'answer' in found ? found.answer : ok(sessionAsRead(found.session));
}

/** The body of the read: no `session_id` (documented), personal data only after authorization. */
export function sessionAsRead(session: StoredSession): JsonObject {
  const { authorization } = session;
  const known: JsonObject = {
    acquiring_channel: 'ECOMMERCE',
    intent: 'buy',
    ...session.order,
    customer: readable(objectAt(session.order, 'customer')),
    ...(authorization === null || authorization.state === 'cancelled'
      ? {}
      : { authorization_token: authorization.token }),
    client_token: session.clientToken,
    expires_at: new Date(session.expiresAt).toISOString(),
    payment_method_categories: paymentMethodCategories(session.order),
    status: session.status,
  };
  const body: JsonObject = {};
  for (const field of fields) {
    const value = known[field];
    if (value === undefined) continue;
    if (authorization === null && personal.includes(field)) continue;
    body[field] = value;
  }
  return body;
}

/** The read schema does not have the numbers that identify a person. */
function readable(customer: JsonObject): JsonObject {
  const { last_four_ssn: _ssn, national_identification_number: _number, ...rest } = customer;
  return { type: 'person', ...rest };
}
