import type { JsonObject } from '../../simulator/server/json.ts';

/** A simple order that every rule accepts: one article at 20 %, 29.00 with 4.83 tax as in the documentation. */
export function sampleOrder(changes: JsonObject = {}): JsonObject {
  return {
    purchase_country: 'GB',
    purchase_currency: 'GBP',
    locale: 'en-GB',
    order_amount: 2900,
    order_tax_amount: 483,
    order_lines: [sampleLine()],
    ...changes,
  };
}

/** The line of the sample order. */
export function sampleLine(changes: JsonObject = {}): JsonObject {
  return {
    type: 'physical',
    name: 'Women’s Sweatshirt',
    quantity: 1,
    unit_price: 2900,
    tax_rate: 2000,
    total_amount: 2900,
    total_tax_amount: 483,
    ...changes,
  };
}

/** An address of the sample shopper. */
export const sampleAddress: JsonObject = {
  given_name: 'Alice',
  family_name: 'Test',
  email: 'alice.test@example.com',
  postal_code: 'W1G 0PW',
  country: 'GB',
};
