import type { LookAlikeKind } from '../detection/detection.ts';
import { t } from '../language/t.ts';

/** What is said on screen about a thing that looks like a payment session and is none. */
export interface LookAlikeDescription {
  title: string;
  /** What it is. */
  what: string;
  /** Why it cannot be read as a payment session. */
  why: string;
}

export function describeLookAlike(kind: LookAlikeKind): LookAlikeDescription {
  return words[kind]();
}

const words: Record<LookAlikeKind, () => LookAlikeDescription> = {
  'documentation-example': () => ({
    title: t`Documentation example`,
    what: t`A sample from Klarna's documentation: a token that breaks off, one that says foo and bar, or a sample session id.`,
    why: t`It names no session. Put the client_token of your own create-session answer in its place.`,
  }),
  'client-token-cut-off': () => ({
    title: t`Client token, cut off`,
    what: t`The beginning of a Klarna client token. Its end is missing, often because a field or a log line is too short.`,
    why: t`What is left cannot be decoded, so the session id is not certain.`,
  }),
  'klarna-checkout-order': () => ({
    title: t`Klarna Checkout order`,
    what: t`An order of Klarna Checkout (KCO, now Kustom), the full checkout in a frame.`,
    why: t`It is an order, not a payment session. It is read with the Checkout API: GET /checkout/v3/orders/{order_id}.`,
  }),
  'hosted-payment-page-session': () => ({
    title: t`Hosted Payment Page session`,
    what: t`A session of Klarna's Hosted Payment Page (HPP), or the link to its page.`,
    why: t`It wraps a payment session whose id only the server knows. Read it with GET /hpp/v1/sessions/{session_id}.`,
  }),
  'klarna-network-payment-request': () => ({
    title: t`Klarna Network payment request`,
    what: t`A payment request, transaction or authorization of Klarna's newer Web SDK.`,
    why: t`It lives on another API. There is no payment session behind it that could be read here.`,
  }),
  'klarna-client-id': () => ({
    title: t`Klarna client id`,
    what: t`The public id of a shop for the Web SDK and on-site messaging. Every page may show it.`,
    why: t`It names the shop, not a session.`,
  }),
  'klarna-session-token': () => ({
    title: t`Klarna Network session token`,
    what: t`A token that carries a shopper's Klarna state between partners; also called interoperability token.`,
    why: t`Klarna documents it as opaque: it is not to be decoded and names no payment session.`,
  }),
  'klarna-sign-in-token': () => ({
    title: t`Sign in with Klarna token`,
    what: t`An identity token of Sign in with Klarna.`,
    why: t`It names a person who signed in, not a payment session.`,
  }),
  'braintree-client-token': () => ({
    title: t`Braintree client token`,
    what: t`Braintree's or PayPal's client token: encoded JSON with an authorization fingerprint.`,
    why: t`Another payment provider made it. Only its own library can use it.`,
  }),
  'primer-client-token': () => ({
    title: t`Primer client token`,
    what: t`Primer's client token.`,
    why: t`Another payment provider made it. If Primer offers Klarna, its own Klarna session appears once that method is chosen.`,
  }),
  'checkout-com-session': () => ({
    title: t`Checkout.com session`,
    what: t`Checkout.com's own id of a Klarna session.`,
    why: t`Klarna does not know this id. The Klarna session id is inside the client_token beside it.`,
  }),
  'adyen-session': () => ({
    title: t`Adyen session`,
    what: t`A checkout session of Adyen's drop-in.`,
    why: t`It belongs to Adyen's API. Adyen's Klarna session appears once Klarna is chosen, and only Adyen can read it.`,
  }),
  'stripe-session': () => ({
    title: t`Stripe payment`,
    what: t`A payment intent, setup intent, source or checkout session of Stripe.`,
    why: t`Stripe leads the shopper to Klarna itself; no Klarna session reaches the page.`,
  }),
  'foreign-token': () => ({
    title: t`Token of something else`,
    what: t`A JSON Web Token with a session_id claim, or under a name like clientToken, that does not come from Klarna Payments.`,
    why: t`Login services and identity checks use the same names. Klarna's token names a Klarna host; this one does not.`,
  }),
};
