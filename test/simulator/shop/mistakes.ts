import type { JsonObject } from '../server/json.ts';

/** A mistake that integrations make, as the shop can be asked to make it: `/checkout?mistake=…`. */
export interface Mistake {
  /** One line for the shop's front page. */
  what: string;
  /** Changes what the shop's back end sends when it creates a session. */
  session?: (body: JsonObject) => JsonObject;
  /** Changes what it sends when it places the order. */
  order?: (body: JsonObject) => JsonObject;
  /** What it leaves in the page. */
  markup?: (nonce: string) => string;
}

/** The classic mistakes. Those without a change here are made by the page's own script. */
export const mistakes = {
  'wrong-tax': {
    what: 'order_tax_amount is not the sum of the lines’ tax: Klarna refuses the session',
    session: (body) => ({ ...body, order_tax_amount: Number(body.order_tax_amount) - 30 }),
  },
  'http-notification': {
    what: 'merchant_urls.notification is not https',
    session: (body) => ({
      ...body,
      merchant_urls: {
        confirmation: 'https://shop.example/thank-you',
        notification: 'http://localhost/klarna/notification?order={order.id}',
      },
    }),
  },
  'unlisted-locale': {
    what: 'a language that Klarna does not list for the country',
    session: (body) => ({ ...body, locale: `sk-${body.purchase_country}` }),
  },
  'stale-token': { what: 'the page keeps the token of before the basket changed' },
  'unoffered-category': { what: 'load() with a category the session does not list' },
  'no-container': { what: 'load() into a container that is not in the page' },
  'load-before-init': { what: 'load() before init()' },
  'init-twice': { what: 'init() twice with the same token' },
  'early-data': { what: 'personal data in load(), before the shopper wants to pay' },
  'no-finalize': { what: 'authorize() with auto_finalize: false, and no finalize()' },
  'order-differs': {
    what: 'the order is not the one that was authorized: Klarna refuses it',
    order: (body) => ({
      ...body,
      billing_address: { ...object(body.billing_address), postal_code: ' 10115' },
    }),
  },
  'leaked-key': {
    what: 'an API key in the page',
    // In two pieces, so that nobody takes this file for a leak.
    markup: (nonce) =>
      `<script nonce="${nonce}">window.klarnaSettings = { apiKey: '${'klarna_test_'}${'api_SAMPLE0SAMPLE0SAMPLE0SAMPLE0SAMPLE0'}' };</script>`,
  },
  'checkout-order': {
    what: 'the snippet of Klarna Checkout, another product',
    markup: (nonce) =>
      `<script nonce="${nonce}">window.checkoutOrder = 'https://js.playground.klarna.com/eu/kco/checkout/orders/f3392f8b-6116-4073-ab96-e330819e2c07';</script>`,
  },
} as const satisfies Record<string, Mistake>;

/** The name of a mistake. */
export type MistakeName = keyof typeof mistakes;

/** The mistake called `name`; none for anything unknown. */
export function mistakeNamed(name: string | null | undefined): Mistake | undefined {
  return Object.entries<Mistake>(mistakes).find(([key]) => key === name)?.[1];
}

function object(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
