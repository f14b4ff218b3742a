/** Fields that only a request about an order has. Two of them, or one that no other request has, make a body. */
const telling: ReadonlySet<string> = new Set(['order_lines', 'order_amount']);
const others: ReadonlySet<string> = new Set(
  'order_tax_amount purchase_country purchase_currency locale billing_address shipping_address customer merchant_urls intent merchant_reference1 auto_capture'.split(
    ' ',
  ),
);

/** How much an object looks like the body of create session, update session or create order; 0 is not at all. */
export function bodyLikeness(value: object): number {
  const keys = Object.keys(value);
  const certain = keys.filter((key) => telling.has(key)).length;
  const likely = keys.filter((key) => others.has(key)).length;
  return certain > 0 || likely > 1 ? certain * 3 + likely : 0;
}

/** Fields that only create order takes, and that only create session and update session take. */
const orderOnly = ['auto_capture'];
const sessionOnly = ['intent', 'acquiring_channel', 'options', 'design', 'client_token', 'expires_at'];

/** What a body says about itself: its own fields, or nothing. */
export function kindByFields(body: object): 'session' | 'order' | undefined {
  const has = (fields: readonly string[]) => fields.some((field) => Object.hasOwn(body, field));
  if (has(orderOnly)) return has(sessionOnly) ? undefined : 'order';
  return has(sessionOnly) ? 'session' : undefined;
}
