import type { LookAlikeKind } from './detection.ts';

/** What is said on screen about a thing that looks like a payment session and is none. */
export interface LookAlikeWords {
  title: string;
  /** What it is. */
  what: string;
  /** Why it cannot be read as a payment session. */
  why: string;
}

/** Apart from the table of look-alikes, since that one also runs in pages. */
export const lookAlikeWords: Record<LookAlikeKind, LookAlikeWords> = {
  'documentation-example': {
    title: 'Documentation example',
    what: "A sample from Klarna's documentation: a token that breaks off, one that says foo and bar, or a sample session id.",
    why: 'It names no session. Put the client_token of your own create-session answer in its place.',
  },
  'client-token-cut-off': {
    title: 'Client token, cut off',
    what: 'The beginning of a Klarna client token. Its end is missing, often because a field or a log line is too short.',
    why: 'What is left cannot be decoded, so the session id is not certain.',
  },
  'klarna-checkout-order': {
    title: 'Klarna Checkout order',
    what: 'An order of Klarna Checkout (KCO, now Kustom), the full checkout in a frame.',
    why: 'It is an order, not a payment session. It is read with the Checkout API: GET /checkout/v3/orders/{order_id}.',
  },
  'hosted-payment-page-session': {
    title: 'Hosted Payment Page session',
    what: "A session of Klarna's Hosted Payment Page (HPP), or the link to its page.",
    why: 'It wraps a payment session whose id only the server knows. Read it with GET /hpp/v1/sessions/{session_id}.',
  },
  'klarna-network-payment-request': {
    title: 'Klarna Network payment request',
    what: "A payment request, transaction or authorization of Klarna's newer Web SDK.",
    why: 'It lives on another API. There is no payment session behind it that could be read here.',
  },
  'klarna-client-id': {
    title: 'Klarna client id',
    what: 'The public id of a shop for the Web SDK and on-site messaging. Every page may show it.',
    why: 'It names the shop, not a session.',
  },
  'klarna-session-token': {
    title: 'Klarna Network session token',
    what: "A token that carries a shopper's Klarna state between partners; also called interoperability token.",
    why: 'Klarna documents it as opaque: it is not to be decoded and names no payment session.',
  },
  'klarna-sign-in-token': {
    title: 'Sign in with Klarna token',
    what: 'An identity token of Sign in with Klarna.',
    why: 'It names a person who signed in, not a payment session.',
  },
  'braintree-client-token': {
    title: 'Braintree client token',
    what: "Braintree's or PayPal's client token: encoded JSON with an authorization fingerprint.",
    why: 'Another payment provider made it. Only its own library can use it.',
  },
  'primer-client-token': {
    title: 'Primer client token',
    what: "Primer's client token.",
    why: 'Another payment provider made it. If Primer offers Klarna, its own Klarna session appears once that method is chosen.',
  },
  'checkout-com-session': {
    title: 'Checkout.com session',
    what: "Checkout.com's own id of a Klarna session.",
    why: 'Klarna does not know this id. The Klarna session id is inside the client_token beside it.',
  },
  'adyen-session': {
    title: 'Adyen session',
    what: "A checkout session of Adyen's drop-in.",
    why: "It belongs to Adyen's API. Adyen's Klarna session appears once Klarna is chosen, and only Adyen can read it.",
  },
  'stripe-session': {
    title: 'Stripe payment',
    what: 'A payment intent, setup intent, source or checkout session of Stripe.',
    why: 'Stripe leads the shopper to Klarna itself; no Klarna session reaches the page.',
  },
  'foreign-token': {
    title: 'Token of something else',
    what: 'A JSON Web Token with a session_id claim, or under a name like clientToken, that does not come from Klarna Payments.',
    why: "Login services and identity checks use the same names. Klarna's token names a Klarna host; this one does not.",
  },
};
