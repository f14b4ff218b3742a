import type { LookAlikeKind } from '../detection/detection.ts';
import { type Text, t } from '../language/text.ts';

/** The description of something that looks like a payment session but is not one. */
export interface LookAlikeDescription {
  title: Text;
  /** What it is. */
  what: Text;
  /** Why it cannot be read as a payment session. */
  why: Text;
}

export function describeLookAlike(kind: LookAlikeKind): LookAlikeDescription {
  return words[kind]();
}

const words: Record<LookAlikeKind, () => LookAlikeDescription> = {
  'documentation-example': () => ({
    title: t`Documentation example`,
    what: t`A sample from Klarna’s documentation: a token that ends early, a token with foo and bar, or a sample session id.`,
    why: t`It does not belong to a session. Use the client_token from your own create-session answer instead.`,
  }),
  'client-token-cut-off': () => ({
    title: t`Cut-off client token`,
    what: t`The beginning of a Klarna client token. Its end is missing, often because a field or a log line is too short.`,
    why: t`The rest cannot be decoded, so the session id is not certain.`,
  }),
  'klarna-checkout-order': () => ({
    title: t`Klarna Checkout order`,
    what: t`An order of Klarna Checkout (KCO, now Kustom), the complete checkout in a frame.`,
    why: t`It is an order, not a payment session. Read it with the Checkout API: GET /checkout/v3/orders/{order_id}.`,
  }),
  'hosted-payment-page-session': () => ({
    title: t`Hosted Payment Page session`,
    what: t`A session of Klarna’s Hosted Payment Page (HPP), or the link to its page.`,
    why: t`It contains a payment session whose id only the server knows. Read it with GET /hpp/v1/sessions/{session_id}.`,
  }),
  'klarna-network-payment-request': () => ({
    title: t`Klarna Network payment request`,
    what: t`A payment request, transaction or authorization of Klarna’s newer Web SDK.`,
    why: t`It belongs to a different API. It has no payment session that can be read here.`,
  }),
  'klarna-client-id': () => ({
    title: t`Klarna client id`,
    what: t`The public id of a shop for the Web SDK and on-site messaging. It may appear on any page.`,
    why: t`It identifies the shop, not a session.`,
  }),
  'klarna-session-token': () => ({
    title: t`Klarna Network session token`,
    what: t`A token that carries a shopper’s Klarna state between partners. It is also called interoperability token.`,
    why: t`Klarna documents it as opaque: do not decode it. It does not identify a payment session.`,
  }),
  'klarna-sign-in-token': () => ({
    title: t`Sign in with Klarna token`,
    what: t`An identity token of Sign in with Klarna.`,
    why: t`It identifies a person who signed in, not a payment session.`,
  }),
  'braintree-client-token': () => ({
    title: t`Braintree client token`,
    what: t`The client token of Braintree or PayPal: encoded JSON with an authorization fingerprint.`,
    why: t`It comes from another payment provider. Only that provider’s library can use it.`,
  }),
  'primer-client-token': () => ({
    title: t`Primer client token`,
    what: t`The client token of Primer.`,
    why: t`It comes from another payment provider. If Primer offers Klarna, a Klarna session appears when the shopper chooses it.`,
  }),
  'checkout-com-session': () => ({
    title: t`Checkout.com session`,
    what: t`Checkout.com’s own id for a Klarna session.`,
    why: t`Klarna does not know this id. The Klarna session id is in the client_token next to it.`,
  }),
  'adyen-session': () => ({
    title: t`Adyen session`,
    what: t`A checkout session of Adyen’s drop-in.`,
    why: t`It belongs to Adyen’s API. Adyen’s Klarna session appears when the shopper chooses Klarna, and only Adyen can read it.`,
  }),
  'stripe-session': () => ({
    title: t`Stripe payment`,
    what: t`A payment intent, setup intent, source or checkout session of Stripe.`,
    why: t`Stripe sends the shopper to Klarna itself. The page never has a Klarna session.`,
  }),
  'foreign-token': () => ({
    title: t`Token of another service`,
    what: t`A JSON Web Token that is not from Klarna Payments, but has a session_id claim or a name like clientToken.`,
    why: t`Login services and identity checks use the same names. A Klarna token names a Klarna host, but this one does not.`,
  }),
};
