import { clientTokenFor } from './client-token-for.ts';

/** Not of the shape that Klarna's ids have: it says what it is wherever it is copied to. */
export const sampleSessionId = 'sample00-0000-0000-0000-000000000000';

export const sampleShop = 'https://sample-shop.example';

/** Minor units: what the three lines come to. */
const orderAmount = 11795;

const hourMs = 3_600_000;

/** The token of the sample session, as its shop's page would hold it. It opens nothing. */
export const sampleClientToken = () =>
  clientTokenFor({
    session_id: sampleSessionId,
    base_url: 'https://js.playground.klarna.com/eu/kp',
    design: 'klarna',
    language: 'de',
    purchase_country: 'DE',
    environment: 'playground',
    merchant_name: 'Sample shop',
    session_type: 'PAYMENTS',
    order_amount: orderAmount,
  });

/**
 * A session as `GET /payments/v1/sessions/{session_id}` answers it after `authorize`, all of it invented. Two things are
 * wrong with it, so that the findings have something to say: the tax of the delivery
 * is not in `order_tax_amount`, and `merchant_urls.notification` is not https.
 *
 * @param now ms since the epoch: the session has lived for some hours then, and has most of its 48 left
 */
export const sampleSession = (now: number) => ({
  status: 'incomplete',
  intent: 'buy',
  acquiring_channel: 'ECOMMERCE',
  purchase_country: 'DE',
  purchase_currency: 'EUR',
  locale: 'de-DE',
  order_amount: orderAmount,
  order_tax_amount: 1804,
  order_lines: [
    line('physical', 'Sample backpack', 1, 7900, 0, 1261),
    line('physical', 'Sample bottle', 2, 1950, 500, 543),
    line('shipping_fee', 'Sample delivery', 1, 495, 0, 79),
  ],
  expires_at: new Date(now + 41 * hourMs).toISOString(),
  merchant_reference1: 'SAMPLE-1',
  merchant_urls: { notification: 'http://sample-shop.example/klarna/notify' },
  payment_method_categories: [
    { identifier: 'pay_later', name: 'Pay later' },
    { identifier: 'pay_over_time', name: 'Pay over time' },
    { identifier: 'pay_now', name: 'Pay now' },
  ],
  customer: { type: 'person', date_of_birth: '1970-01-01' },
  billing_address: address,
  shipping_address: address,
  client_token: sampleClientToken(),
  authorization_token: 'sample-authorization-token',
});

/** In words that no export takes for somebody's. */
const address = {
  given_name: 'Sample',
  family_name: 'Shopper',
  street_address: '1 Sample Street',
  postal_code: '10115',
  city: 'Sampletown',
  country: 'DE',
  email: 'shopper1@sample.example',
  phone: '+4930000000',
};

/** Amounts in minor units, with 19 % tax in them. */
function line(
  type: string,
  name: string,
  quantity: number,
  unit_price: number,
  total_discount_amount: number,
  total_tax_amount: number,
) {
  return {
    type,
    reference: `SAMPLE-${unit_price}`,
    name,
    quantity,
    unit_price,
    tax_rate: 1900,
    total_amount: quantity * unit_price - total_discount_amount,
    total_discount_amount,
    total_tax_amount,
  };
}
