import type { RuleSource } from '../rule.ts';

/** A source in Klarna's reference of its library. `says` is what the reference says. */
export function sdkReference(says: string): RuleSource {
  return {
    says: `Klarna’s SDK reference: ${says}`,
    url: 'https://docs.klarna.com/payments/web-payments/additional-resources/klarna-payments-sdk-reference/',
  };
}
