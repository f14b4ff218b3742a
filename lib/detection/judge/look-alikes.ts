import type { LookAlikeKind } from '../detection.ts';

/** How to recognise one look-alike. Its texts are in `lib/diagnosis/describe-look-alike.ts`. */
export interface LookAlikeRow {
  kind: LookAlikeKind;
  /** Finds it in any text. Starts with fixed characters and has only bounded repetitions. */
  inText?: RegExp;
  /** Finds it as the value under a name: a JSON key, a form field, a storage entry. */
  underName?: { name: RegExp; value: RegExp };
  /** Whether a token with these claims is one. */
  hasClaims?: (claims: Record<string, unknown>) => boolean;
  /** Finds it in text decoded from base64. */
  inDecoded?: RegExp;
}

/** A slash, plain, escaped or URL-encoded. */
const slash = '(?:\\\\{0,3}/|%2[Ff])';
const colon = '(?::|%3[Aa])';

/** The table of look-alikes. For a token, the first row whose claims match wins. */
export const lookAlikes: readonly LookAlikeRow[] = [
  {
    kind: 'documentation-example',
    inText: /client_?token["'\s:=,\\]{1,8}eyJ[\w-]{2,80}(?:\.\.|…)/i,
    underName: { name: /client_?-?token/i, value: /^eyJ[\w-]{2,80}(?:\.\.|…)/ },
  },
  {
    kind: 'client-token-cut-off',
  },
  {
    kind: 'klarna-checkout-order',
    inText: new RegExp(
      `(?:kco${slash}checkout${slash}orders|checkout${slash}v3${slash}orders)${slash}[\\w-]{8,64}|AUTH_HEADER["'\\s:=\\\\]{1,12}KlarnaCheckout\\s`,
    ),
  },
  {
    kind: 'hosted-payment-page-session',
    inText: new RegExp(`hpp${slash}(?:v1${slash}sessions|payments)${slash}[\\w-]{4,64}`),
  },
  {
    kind: 'klarna-network-payment-request',
    inText: new RegExp(
      `krn${colon}payment${colon}[\\w-]{2,10}${colon}[\\w-]{3,30}${colon}[\\w-]{4,64}|pay(?:\\.playground|\\.test)?\\.klarna\\.com${slash}[\\w-]{2,6}${slash}requests${slash}[\\w-]{4,64}`,
    ),
  },
  {
    kind: 'klarna-client-id',
    inText: /klarna_(?:test|live)_client_[\w-]{4,128}/,
  },
  {
    kind: 'klarna-session-token',
    inText:
      /(?:klarna_?network_?session_?token|interoperability_?token)(?:["'\]\s:=,\\]|&quot;|%22|%3[AaDd]){1,16}[\w.:%-]{16,64}/i,
    underName: { name: /network_?session_?token$|interoperability_?token$/i, value: /^[\w.:%+/=-]{16}/ },
    hasClaims: (claims) => /klarna/i.test(textOf(claims.iss)) && 'network_session_id' in claims,
  },
  {
    kind: 'klarna-sign-in-token',
    hasClaims: (claims) => /^https:\/\/(?:[\w-]+\.)*klarna\.com(?:\/|$)/.test(textOf(claims.iss)),
  },
  {
    kind: 'braintree-client-token',
    inDecoded: /"authorizationFingerprint"/,
  },
  {
    kind: 'primer-client-token',
    hasClaims: (claims) => typeof claims.accessToken === 'string',
  },
  {
    kind: 'checkout-com-session',
    inText: /(?<![\w-])kcs_[a-z0-9]{16,40}(?![\w-])/,
  },
  {
    kind: 'adyen-session',
    inText: /sessionData(?:["'\s:=,\\]|&quot;|%22|%3[AaDd]){1,16}[\w+/!%=-]{24,64}/,
    underName: { name: /^sessionData$/, value: /^[\w+/!%=-]{24}/ },
  },
  {
    kind: 'stripe-session',
    inText:
      /(?<![\w-])(?:(?:pi|seti)_[A-Za-z0-9]{14,40}_secret_[A-Za-z0-9]{8,40}|cs_(?:test|live)_[A-Za-z0-9]{20,100}|src_client_secret_[A-Za-z0-9]{14,40})/,
  },
  {
    kind: 'foreign-token',
    hasClaims: (claims) => typeof claims.session_id === 'string',
  },
];

/** The look-alike that a token's claims make it; `undefined` when nobody would mistake it for a payment session. */
export function lookAlikeOfClaims(
  claims: Record<string, unknown>,
  underClientTokenName: boolean,
): LookAlikeKind | undefined {
  const row = lookAlikes.find(({ hasClaims }) => hasClaims?.(claims));
  return row?.kind ?? (underClientTokenName ? 'foreign-token' : undefined);
}

/** The look-alike that a value is because of its name. */
export function lookAlikeUnderName(name: string, value: string): LookAlikeKind | undefined {
  return lookAlikes.find(({ underName }) => underName?.name.test(name) && underName.value.test(value))?.kind;
}

/**
 * Session ids from Klarna's documentation and API schema, and obvious placeholders. Copied tutorials contain them: the API
 * schema, "Step 1: Initiate a payment", "Authorization callback" and the pages on Express Checkout.
 */
const sampleSessionIds: ReadonlySet<string> = new Set([
  '0b1d9815-165e-42e2-8867-35bc03789e00',
  '068df369-13a7-4d47-a564-62f8408bb760',
  'e4b81ca2-0aae-4c16-bcb2-29a0a088a35b',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-1234-1234-123456789abc',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
]);

/** Whether a session id is a `documentation-example`. */
export function isSampleSessionId(session_id: string): boolean {
  return sampleSessionIds.has(session_id.toLowerCase());
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}
