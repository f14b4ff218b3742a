import { clientTokenFor } from './client-token-for.ts';

/** Unlike a real session id, it names itself a sample wherever it is copied to. */
export const sampleSessionId = 'sample00-0000-0000-0000-000000000000';

export const sampleShop = 'https://sample-shop.example';

/** The sum of the three order lines, in minor units. */
const orderAmount = 11795;

const hourMs = 3_600_000;

/** The `client_token` of the sample session. It gives access to nothing. */
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
 * An invented session, as `GET /payments/v1/sessions/{session_id}` returns it after `authorize`. It has two mistakes for
 * the findings: the tax of the delivery is missing in `order_tax_amount`, and `merchant_urls.notification` is not https.
 *
 * @param now ms since the epoch. The session is some hours old then, and has most of its 48 hours left
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

/** Its values are words that the check before an export does not treat as personal. */
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

/** Amounts are in minor units and include 19 % tax. */
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
