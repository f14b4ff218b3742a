import type { LookAlikeKind } from './detection.ts';

/** One thing that looks like a payment session and is none. */
export interface LookAlikeRow {
  kind: LookAlikeKind;
  /** How it is called on screen. */
  title: string;
  /** What it is. */
  what: string;
  /** Why it cannot be read as a payment session. */
  why: string;
  /** How it is recognised. */
  recognisedBy: string;
  /** What it looks like, shortened. */
  example: string;
  /** Finds it in any text. Begins with fixed characters and has only bounded repetitions. */
  inText?: RegExp;
  /** Finds it as the value of a name: of a JSON key, a field, a storage entry. */
  underName?: { name: RegExp; value: RegExp };
  /** Whether these are the claims of such a token. */
  hasClaims?: (claims: Record<string, unknown>) => boolean;
  /** Finds it in what base64 held. */
  inDecoded?: RegExp;
}

/** A slash, plain, escaped or URL-encoded. */
const slash = '(?:\\\\{0,3}/|%2[Ff])';
const colon = '(?::|%3[Aa])';

/** The table of look-alikes. The first row whose claims fit names a token. */
export const lookAlikes: readonly LookAlikeRow[] = [
  {
    kind: 'documentation-example',
    title: 'Documentation example',
    what: "A sample from Klarna's documentation: a token that breaks off, one that says foo and bar, or a sample session id.",
    why: 'It names no session. Put the client_token of your own create-session answer in its place.',
    recognisedBy: 'the known payloads and ids of the documentation, or a client_token that ends in dots',
    example: '{"client_token": "eyJhbGciOiJIUzI1NiIs..."}',
    inText: /client_?token["'\s:=,\\]{1,8}eyJ[\w-]{2,80}(?:\.\.|…)/i,
    underName: { name: /client_?-?token/i, value: /^eyJ[\w-]{2,80}(?:\.\.|…)/ },
  },
  {
    kind: 'client-token-cut-off',
    title: 'Client token, cut off',
    what: 'The beginning of a Klarna client token. Its end is missing, often because a field or a log line is too short.',
    why: 'What is left cannot be decoded, so the session id is not certain.',
    recognisedBy: 'a token whose payload begins with session_id and ends too early',
    example: 'eyJhbGciOiJSUzI1NiJ9.eyJzZXNzaW9uX2lkIjoiN2Yz',
  },
  {
    kind: 'klarna-checkout-order',
    title: 'Klarna Checkout order',
    what: 'An order of Klarna Checkout (KCO, now Kustom), the full checkout in a frame.',
    why: 'It is an order, not a payment session. It is read with the Checkout API: GET /checkout/v3/orders/{order_id}.',
    recognisedBy: 'a Checkout order address, ORDER_URL, or the header KlarnaCheckout',
    example: 'https://js.playground.klarna.com/eu/kco/checkout/orders/…',
    inText: new RegExp(
      `(?:kco${slash}checkout${slash}orders|checkout${slash}v3${slash}orders)${slash}[\\w-]{8,64}|AUTH_HEADER["'\\s:=\\\\]{1,12}KlarnaCheckout\\s`,
    ),
  },
  {
    kind: 'hosted-payment-page-session',
    title: 'Hosted Payment Page session',
    what: "A session of Klarna's Hosted Payment Page (HPP), or the link to its page.",
    why: 'It wraps a payment session whose id only the server knows. Read it with GET /hpp/v1/sessions/{session_id}.',
    recognisedBy: 'the path /hpp/v1/sessions/ or a pay.klarna.com link with /hpp/',
    example: 'https://pay.klarna.com/eu/hpp/payments/2OCkffK',
    inText: new RegExp(`hpp${slash}(?:v1${slash}sessions|payments)${slash}[\\w-]{4,64}`),
  },
  {
    kind: 'klarna-network-payment-request',
    title: 'Klarna Network payment request',
    what: "A payment request, transaction or authorization of Klarna's newer Web SDK.",
    why: 'It lives on another API. There is no payment session behind it that could be read here.',
    recognisedBy: 'an id that begins with krn:payment:, or a pay.klarna.com/…/requests/ link',
    example: 'krn:payment:eu1:request:…',
    inText: new RegExp(
      `krn${colon}payment${colon}[\\w-]{2,10}${colon}[\\w-]{3,30}${colon}[\\w-]{4,64}|pay(?:\\.playground|\\.test)?\\.klarna\\.com${slash}[\\w-]{2,6}${slash}requests${slash}[\\w-]{4,64}`,
    ),
  },
  {
    kind: 'klarna-client-id',
    title: 'Klarna client id',
    what: 'The public id of a shop for the Web SDK and on-site messaging. Every page may show it.',
    why: 'It names the shop, not a session.',
    recognisedBy: 'klarna_live_client_ or klarna_test_client_',
    example: 'klarna_test_client_…',
    inText: /klarna_(?:test|live)_client_[\w-]{4,128}/,
  },
  {
    kind: 'klarna-session-token',
    title: 'Klarna Network session token',
    what: "A token that carries a shopper's Klarna state between partners; also called interoperability token.",
    why: 'Klarna documents it as opaque: it is not to be decoded and names no payment session.',
    recognisedBy: 'its field name with a value',
    example: '{"klarna_network_session_token": "krn:network:…"}',
    inText:
      /(?:klarna_?network_?session_?token|interoperability_?token)(?:["'\]\s:=,\\]|&quot;|%22|%3[AaDd]){1,16}[\w.:%-]{16,64}/i,
    underName: { name: /network_?session_?token$|interoperability_?token$/i, value: /^[\w.:%+/=-]{16}/ },
    hasClaims: (claims) => /klarna/i.test(textOf(claims.iss)) && 'network_session_id' in claims,
  },
  {
    kind: 'klarna-sign-in-token',
    title: 'Sign in with Klarna token',
    what: 'An identity token of Sign in with Klarna.',
    why: 'It names a person who signed in, not a payment session.',
    recognisedBy: 'a token whose issuer is a login host of klarna.com',
    example: '{"iss": "https://login.playground.klarna.com/…"}',
    hasClaims: (claims) => /^https:\/\/(?:[\w-]+\.)*klarna\.com(?:\/|$)/.test(textOf(claims.iss)),
  },
  {
    kind: 'braintree-client-token',
    title: 'Braintree client token',
    what: "Braintree's or PayPal's client token: encoded JSON with an authorization fingerprint.",
    why: 'Another payment provider made it. Only its own library can use it.',
    recognisedBy: 'encoded JSON with authorizationFingerprint',
    example: 'eyJ2ZXJzaW9uIjoyLCJhdXRob3JpemF0aW9uRmluZ2VycHJpbnQi…',
    inDecoded: /"authorizationFingerprint"/,
  },
  {
    kind: 'primer-client-token',
    title: 'Primer client token',
    what: "Primer's client token.",
    why: 'Another payment provider made it. If Primer offers Klarna, its own Klarna session appears once that method is chosen.',
    recognisedBy: 'a token with accessToken among its claims',
    example: '{"accessToken": "…", "analyticsUrl": "https://analytics.….primer.io"}',
    hasClaims: (claims) => typeof claims.accessToken === 'string',
  },
  {
    kind: 'checkout-com-session',
    title: 'Checkout.com session',
    what: "Checkout.com's own id of a Klarna session.",
    why: 'Klarna does not know this id. The Klarna session id is inside the client_token beside it.',
    recognisedBy: 'an id that begins with kcs_',
    example: 'kcs_…',
    inText: /(?<![\w-])kcs_[a-z0-9]{16,40}(?![\w-])/,
  },
  {
    kind: 'adyen-session',
    title: 'Adyen session',
    what: "A checkout session of Adyen's drop-in.",
    why: "It belongs to Adyen's API. Adyen's Klarna session appears once Klarna is chosen, and only Adyen can read it.",
    recognisedBy: 'an id that begins with CS beside sessionData',
    example: '{"id": "CS…", "sessionData": "Ab02b4c…"}',
    inText: /sessionData(?:["'\s:=,\\]|&quot;|%22|%3[AaDd]){1,16}[\w+/!%=-]{24,64}/,
    underName: { name: /^sessionData$/, value: /^[\w+/!%=-]{24}/ },
  },
  {
    kind: 'stripe-session',
    title: 'Stripe payment',
    what: 'A payment intent, setup intent, source or checkout session of Stripe.',
    why: 'Stripe leads the shopper to Klarna itself; no Klarna session reaches the page.',
    recognisedBy: 'pi_…_secret_…, seti_…_secret_…, src_…, cs_test_… or cs_live_…',
    example: 'pi_…_secret_…',
    inText:
      /(?<![\w-])(?:(?:pi|seti)_[A-Za-z0-9]{14,40}_secret_[A-Za-z0-9]{8,40}|cs_(?:test|live)_[A-Za-z0-9]{20,100}|src_client_secret_[A-Za-z0-9]{14,40})/,
  },
  {
    kind: 'foreign-token',
    title: 'Token of something else',
    what: 'A JSON Web Token with a session_id claim, or under a name like clientToken, that does not come from Klarna Payments.',
    why: "Login services and identity checks use the same names. Klarna's token names a Klarna host; this one does not.",
    recognisedBy: 'a token whose claims do not say Klarna',
    example: '{"iss": "https://….supabase.co/auth/v1", "session_id": "…"}',
    hasClaims: (claims) => typeof claims.session_id === 'string',
  },
];

/** Which look-alike a token's claims make it; `undefined` for tokens nobody would take for a payment session. */
export function lookAlikeOfClaims(
  claims: Record<string, unknown>,
  underClientTokenName: boolean,
): LookAlikeKind | undefined {
  const row = lookAlikes.find(({ hasClaims }) => hasClaims?.(claims));
  return row?.kind ?? (underClientTokenName ? 'foreign-token' : undefined);
}

/** Which look-alike a value is because of the name it stands under. */
export function lookAlikeUnderName(name: string, value: string): LookAlikeKind | undefined {
  return lookAlikes.find(({ underName }) => underName?.name.test(name) && underName.value.test(value))?.kind;
}

/** The row of a kind: what is said about it on screen. */
export function lookAlikeRow(kind: LookAlikeKind): LookAlikeRow | undefined {
  return lookAlikes.find((row) => row.kind === kind);
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}
