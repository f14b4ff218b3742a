import type { PaymentSession } from '../../klarna/session.ts';
import type { Text } from '../../language/text.ts';
import { joined } from '../joined.ts';
import type { KlarnaCall } from './klarna-call.ts';

/** The payment method categories that a call names, in either of the two options. */
export function categoriesOf({ options }: KlarnaCall): string[] {
  const { payment_method_category: one, payment_method_categories: several } = options;
  const named = Array.isArray(several) ? [one, ...several] : [one, several];
  return named.filter((category) => typeof category === 'string');
}

/** The identifiers of the categories that Klarna offers; `undefined` if the answer has no list of them. */
export function offeredIn({ payment_method_categories }: PaymentSession): string[] | undefined {
  return payment_method_categories?.flatMap((category) => category?.identifier ?? []);
}

/** "`pay_later` and `pay_now`" */
export function namesOf(categories: readonly string[]): Text {
  return joined(categories.map((category) => `\`${category}\``));
}
