import type { RuleSource } from '../rule.ts';

/** What Klarna documents of its library's calls. */
export function sdkReference(says: string): RuleSource {
  return {
    says: `Klarna’s SDK reference: ${says}`,
    url: 'https://docs.klarna.com/payments/web-payments/additional-resources/klarna-payments-sdk-reference/',
  };
}
