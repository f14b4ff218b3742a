import type { Json, JsonObject } from '../server/json.ts';

const badge = 'https://x.klarnacdn.net/payment-method/assets/badges/generic/klarna.svg';

/**
 * The categories of every sample merchant. The name of the first one and the badge address are as recorded in 2020. No
 * merchant has custom payment methods, so a session that asks for some is offered nothing (inferred).
 */
export function paymentMethodCategories({ custom_payment_method_ids: ids }: JsonObject): Json[] {
  if (Array.isArray(ids) && ids.length > 0) return [];
  return [
    category('pay_later', 'Pay later in 30 days'),
    category('pay_over_time', 'Pay in instalments'),
    category('pay_now', 'Pay now'),
  ];
}

function category(identifier: string, name: string): Json {
  return { identifier, name, asset_urls: { descriptive: badge, standard: badge } };
}
