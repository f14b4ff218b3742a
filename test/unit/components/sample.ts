import { noFindings } from '../../../lib/detection/findings.ts';
import type { Json } from '../../../lib/display/shown-value.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import type { ApiAnswer, FailedRead, ReadFailure } from '../../../lib/klarna/failure.ts';
import type { Snapshot } from '../../../lib/klarna/snapshot.ts';

/** Wednesday, 18 November 2026, 14:02:14 UTC. */
export const now = Date.UTC(2026, 10, 18, 14, 2, 14);
export const sessionId = '0b1d9815-165e-62e2-8867-35bc03789e00';
export const otherId = '7c40e2aa-90d1-61f8-9a02-cf1f5e0bb3d4';
export const secretAuthorization = 'b4bd3423-24e3-4bc9-8a61-4cbd0e0c1f77';

const playgroundEu = { environment: 'playground', region: 'eu' } as const;
const productionEu = { environment: 'production', region: 'eu' } as const;

export const demoKey: CredentialSummary = {
  id: 'demo',
  label: 'Demo shop',
  server: playgroundEu,
  maskedUsername: 'PK01••••',
  savedAt: now - 3_600_000,
};
export const secondKey: CredentialSummary = {
  ...demoKey,
  id: 'second',
  label: 'Outlet',
  maskedUsername: '8f3a••••',
};
export const liveKey: CredentialSummary = {
  ...demoKey,
  id: 'live',
  label: 'Shop DE, live',
  server: productionEu,
};

/** A client token made here; its signature signs nothing. */
export function tokenFor(session_id: string, claims: Record<string, unknown> = {}): string {
  const payload = {
    session_id,
    base_url: 'https://js.playground.klarna.com/eu/kp',
    design: 'klarna',
    language: 'de',
    purchase_country: 'DE',
    environment: 'playground',
    merchant_name: 'Shop Example',
    session_type: 'PAYMENTS',
    client_event_base_url: 'https://eu.playground.klarnaevt.com',
    ...claims,
  };
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'RS256', kid: 'sample' })}.${part(payload)}.c2lnbmF0dXJlLW9mLW5vdGhpbmc`;
}

export const clientToken = tokenFor(sessionId);

export const lines = [
  {
    type: 'physical',
    reference: '19-402-DE',
    name: 'Battery Power Pack',
    quantity: 1,
    unit_price: 11900,
    tax_rate: 1900,
    total_amount: 11900,
    total_discount_amount: 0,
    total_tax_amount: 1900,
    product_url: 'https://shop.example/p/19-402-DE',
  },
  {
    type: 'physical',
    reference: '19-403-DE',
    name: 'Women’s Sweatshirt',
    quantity: 2,
    unit_price: 1795,
    tax_rate: 1900,
    total_amount: 3090,
    total_discount_amount: 500,
    total_tax_amount: 493,
  },
  {
    type: 'shipping_fee',
    name: 'DHL parcel',
    quantity: 1,
    unit_price: 0,
    tax_rate: 0,
    total_amount: 0,
    total_tax_amount: 0,
  },
];

export const incompleteBody: { [key: string]: Json } = {
  status: 'incomplete',
  intent: 'buy',
  acquiring_channel: 'ECOMMERCE',
  purchase_country: 'DE',
  purchase_currency: 'EUR',
  locale: 'de-DE',
  order_amount: 14990,
  order_tax_amount: 2393,
  order_lines: lines,
  expires_at: '2026-11-20T07:14:07.000Z',
  merchant_reference1: 'ON4711',
  merchant_urls: {
    confirmation: 'https://shop.example/checkout/confirmation?sid={session.id}',
    notification: 'http://shop.example/klarna/notify',
    authorization: 'https://shop.example/klarna/authorized',
  },
  payment_method_categories: [
    { identifier: 'pay_later', name: 'Pay later', asset_urls: {} },
    { identifier: 'pay_over_time', name: 'Pay over time', asset_urls: {} },
    { identifier: 'pay_now', name: 'Pay now', asset_urls: {} },
  ],
  client_token: clientToken,
};

export const address = {
  given_name: 'Mathilda',
  family_name: 'Quintessa',
  street_address: 'Wunderallee 17',
  postal_code: '10115',
  city: 'Berlinchen',
  country: 'DE',
  email: 'mathilda@quintessa.example',
  phone: '+4915799988877',
};

export const authorizedBody: { [key: string]: Json } = {
  ...incompleteBody,
  authorization_token: secretAuthorization,
  customer: { type: 'person', date_of_birth: '1987-06-05' },
  billing_address: address,
  shipping_address: { ...address, street_address: 'Hinterhofgasse 3' },
  risk_hint: 'low',
};

export function snapshotOf(body: Json, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    session_id: sessionId,
    server: playgroundEu,
    credential: demoKey.label,
    readAt: now - 12_000,
    durationMs: 84,
    bytes: 2861,
    clockOffsetMs: 0,
    correlation_id: '2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55',
    body,
    ...changes,
  };
}

export function answerOf(changes: Partial<ApiAnswer> = {}): ApiAnswer {
  return {
    status: 404,
    contentType: 'application/json',
    bytes: 132,
    durationMs: 61,
    error_messages: [],
    ...changes,
  };
}

export function failedOf(failure: ReadFailure, changes: Partial<FailedRead> = {}): FailedRead {
  return {
    session_id: sessionId,
    failure,
    failedAt: now - 3000,
    server: playgroundEu,
    credential: 'Demo shop',
    ...changes,
  };
}

/** Findings with one session: its token in an SDK call, a field, and an answer of the shop. */
export function foundSession(
  session_id = sessionId,
  client_token: string | undefined = tokenFor(session_id),
  seenAt = now - 20_000,
) {
  const sighting = { session_id, ...(client_token !== undefined && { client_token }) };
  return {
    ...noFindings(),
    detections: [
      { ...sighting, source: 'document' as const, place: 'input#kp_client_token', seenAt },
      { ...sighting, source: 'network' as const, place: 'POST /api/session', seenAt: seenAt + 100 },
      { ...sighting, source: 'sdk-call' as const, place: 'Klarna.Payments.init', seenAt: seenAt + 300 },
    ],
  };
}
