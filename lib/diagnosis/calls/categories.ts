import type { PaymentSession } from '../../klarna/session.ts';
import type { Text } from '../../language/text.ts';
import { joined } from '../joined.ts';
import { isJsonObject, type KlarnaCall } from './klarna-call.ts';

/**
 * The payment method categories that a call names, in either of the two options, each once. A category is a text, or
 * the object of the session that has it as its `identifier`, as on Klarna's page "Update the cart".
 */
export function categoriesOf({ options }: Pick<KlarnaCall, 'options'>): string[] {
  const named = [options.payment_method_category, options.payment_method_categories].flatMap((option) =>
    (Array.isArray(option) ? option : [option]).map((one: unknown) =>
      isJsonObject(one) ? one.identifier : one,
    ),
  );
  const texts = named.filter((category) => typeof category === 'string');
  return [...new Set(texts)].filter((category) => category !== '');
}

/** The identifiers of the categories that Klarna offers; `undefined` if the answer has no list of them. */
export function offeredIn({ payment_method_categories }: PaymentSession): string[] | undefined {
  return payment_method_categories?.flatMap((category) => category?.identifier ?? []);
}

/** "`pay_later` and `pay_now`" */
export function namesOf(categories: readonly string[]): Text {
  return joined(categories.map((category) => `\`${category.slice(0, 80)}\``));
}
