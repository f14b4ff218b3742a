import type { FailureFacts } from './likely-cause.ts';

/** Payment providers that create Klarna sessions in their own account, as their tokens and ids name them. */
const providers = [
  'Adyen',
  'Checkout.com',
  'CyberSource',
  'Mollie',
  'Stripe',
  'Worldpay',
  'Rebilly',
  'Primer',
];

/** The payment provider that the session probably belongs to: named by the token, or by its own id beside it. */
export function paymentProviderOf({ claims, lookAlikes }: FailureFacts): string | undefined {
  const merchant = claims?.merchant_name?.toLowerCase() ?? '';
  const named = providers.find((name) => merchant.includes(name.toLowerCase()));
  if (named !== undefined) return named;
  const has = (kind: string) => lookAlikes?.some((lookAlike) => lookAlike.kind === kind) === true;
  if (has('checkout-com-session')) return 'Checkout.com';
  return has('adyen-session') ? 'Adyen' : undefined;
}
