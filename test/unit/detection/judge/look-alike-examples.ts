import type { LookAlikeKind } from '../../../../lib/detection/detection.ts';

/** Further columns of the table in docs/detection.md: how each look-alike is recognised, and a shortened example. */
export const lookAlikeExamples: Record<LookAlikeKind, { recognisedBy: string; example: string }> = {
  'documentation-example': {
    recognisedBy: 'the known payloads and ids of the documentation, or a client_token that ends in dots',
    example: '{"client_token": "eyJhbGciOiJIUzI1NiIs..."}',
  },
  'client-token-cut-off': {
    recognisedBy: 'a token whose payload begins with session_id and ends too early',
    example: 'eyJhbGciOiJSUzI1NiJ9.eyJzZXNzaW9uX2lkIjoiN2Yz',
  },
  'klarna-checkout-order': {
    recognisedBy: 'a Checkout order address, ORDER_URL, or the header KlarnaCheckout',
    example: 'https://js.playground.klarna.com/eu/kco/checkout/orders/…',
  },
  'hosted-payment-page-session': {
    recognisedBy: 'the path /hpp/v1/sessions/ or a pay.klarna.com link with /hpp/',
    example: 'https://pay.klarna.com/eu/hpp/payments/2OCkffK',
  },
  'klarna-network-payment-request': {
    recognisedBy: 'an id that begins with krn:payment:, or a pay.klarna.com/…/requests/ link',
    example: 'krn:payment:eu1:request:…',
  },
  'klarna-client-id': {
    recognisedBy: 'klarna_live_client_ or klarna_test_client_',
    example: 'klarna_test_client_…',
  },
  'klarna-session-token': {
    recognisedBy: 'its field name with a value',
    example: '{"klarna_network_session_token": "krn:network:…"}',
  },
  'klarna-sign-in-token': {
    recognisedBy: 'a token whose issuer is a login host of klarna.com',
    example: '{"iss": "https://login.playground.klarna.com/…"}',
  },
  'braintree-client-token': {
    recognisedBy: 'encoded JSON with authorizationFingerprint',
    example: 'eyJ2ZXJzaW9uIjoyLCJhdXRob3JpemF0aW9uRmluZ2VycHJpbnQi…',
  },
  'primer-client-token': {
    recognisedBy: 'a token with accessToken among its claims',
    example: '{"accessToken": "…", "analyticsUrl": "https://analytics.….primer.io"}',
  },
  'checkout-com-session': {
    recognisedBy: 'an id that begins with kcs_',
    example: 'kcs_…',
  },
  'adyen-session': {
    recognisedBy: 'an id that begins with CS beside sessionData',
    example: '{"id": "CS…", "sessionData": "Ab02b4c…"}',
  },
  'stripe-session': {
    recognisedBy: 'pi_…_secret_…, seti_…_secret_…, src_…, cs_test_… or cs_live_…',
    example: 'pi_…_secret_…',
  },
  'foreign-token': {
    recognisedBy: 'a token whose claims do not say Klarna',
    example: '{"iss": "https://….supabase.co/auth/v1", "session_id": "…"}',
  },
};
