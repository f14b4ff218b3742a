import { describe, expect, test } from 'vitest';
import { jsonInText } from '../../../../lib/diagnosis/pasted/json-in-text.ts';
import { otherRequestIn } from '../../../../lib/diagnosis/pasted/other-requests.ts';
import { rendered } from '../../language/rendered.ts';

const eur = (value: string) => ({ currency: 'EUR', value });
const find = (text: string) => otherRequestIn(text, jsonInText(text).values);
const names = (text: string) => rendered(find(text));

describe('a request to somebody else is named', () => {
  test.each([
    [
      'Mollie',
      {
        amount: eur('124.00'),
        lines: [{ name: 'a', quantity: 1, unitPrice: eur('189.00'), totalAmount: eur('189.00') }],
        method: 'klarnapaylater',
      },
      'Its lines add up to 189.00, but its amount is 124.00.',
    ],
    [
      'Adyen',
      {
        merchantAccount: 'SampleShop',
        amount: { currency: 'EUR', value: 1500 },
        paymentMethod: { type: 'klarna' },
        lineItems: [{ quantity: 2, amountIncludingTax: 750 }],
      },
      'Its lines add up to its amount, 1500.',
    ],
    [
      'Checkout.com',
      {
        source: { type: 'klarna' },
        amount: 1000,
        currency: 'GBP',
        items: [{ quantity: 1, unit_price: 900 }],
      },
      'Its lines add up to 900, but its amount is 1000.',
    ],
    ['MultiSafepay', { type: 'redirect', gateway: 'KLARNA', order_id: 'S-1', amount: 1000 }, ''],
    ['Stripe', { amount: 1000, currency: 'eur', payment_method_types: ['klarna'] }, ''],
    [
      'Braintree',
      { query: 'mutation { createLocalPaymentContext { id } }', variables: { input: { type: 'KLARNA' } } },
      '',
    ],
    [
      'Klarna Hosted Payment Page',
      { payment_session_url: `https://api.klarna.com/payments/v1x/sessions/x` },
      '',
    ],
    ['Klarna Network', { currency: 'EUR', supplementary_purchase_data: { line_items: [] } }, ''],
    [
      'Klarna Order Management',
      { captured_amount: 500, order_lines: [{ total_amount: 400 }] },
      'Its lines add up to 400, but its amount is 500.',
    ],
    [
      'Klarna Checkout',
      {
        order_amount: 500,
        order_lines: [{ total_amount: 500 }],
        merchant_urls: { terms: 'https://shop.example/terms' },
      },
      'Its lines add up to its amount, 500.',
    ],
  ])('%s', (api, request, sums) => {
    const said = `This is a request to ${api}, not to Klarna Payments. ${sums}`.trim();
    expect(names(JSON.stringify(request))).toBe(said);
    expect(names(`log: ${JSON.stringify({ request: { body: JSON.stringify(request) } })}`)).toBe(said);
  });

  test.each([
    ['Klarna Checkout', 'POST https://api.klarna.com/checkout/v3/orders\n{"order_amount":1}'],
    ['Klarna Customer Token', 'POST /customer-token/v1/tokens/sample/order {"order_amount":1}'],
  ])('%s, by its URL', (api, text) => {
    expect(names(text)).toBe(`This is a request to ${api}, not to Klarna Payments.`);
  });
});

test.each([
  'It does not work.',
  '{"purchase_country":"SE","order_amount":1,"order_lines":[],"merchant_urls":{"confirmation":"https://shop.example"}}',
  '{"amount": 5, "currency": "EUR"}',
  'POST /payments/v1/sessions {"order_amount":1,"merchant_urls":{"terms":"https://shop.example"}}',
])('nothing is named in %j', (text) => {
  expect(find(text)).toBeUndefined();
});
