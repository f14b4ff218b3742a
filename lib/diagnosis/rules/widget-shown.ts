import { joinedText, type Text, t } from '../../language/text.ts';
import { categoriesOf, namesOf, offeredIn } from '../calls/categories.ts';
import { atCall, isJsonObject, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import type { Verdict } from '../finding.ts';
import type { Known } from '../known.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** `show_form: false` comes without a reason; other facts narrow it down. */
export const widgetShown = rule({
  id: 'widget-shown',
  title: 'Klarna returns `show_form: true`',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: checkout,
  judge(known) {
    const answered = klarnaCalls(known.calls).filter(({ answer }) => typeof answer?.show_form === 'boolean');
    if (answered.length === 0) {
      return [{ outcome: 'could-not-check', why: t`No answer with \`show_form\` was recorded.` }];
    }
    const hidden = answered.filter(({ answer }) => answer?.show_form === false);
    if (hidden.length === 0)
      return [{ outcome: 'pass', says: t`Klarna returned \`show_form: true\` every time.` }];
    return hidden.map((call) => explain(call, answered, known));
  },
});

function explain(call: KlarnaCall, answered: readonly KlarnaCall[], known: Known): Verdict {
  const categories = categoriesOf(call).join();
  const { says, advice } = reason(call, known);
  const later = answered.some(
    (other) =>
      other.index > call.index &&
      other.answer?.show_form === true &&
      categoriesOf(other).join() === categories,
  );
  return {
    outcome: later ? 'info' : 'warn',
    says: joinedText([says, ...(later ? [t`A later call returned \`true\`.`] : [])], ' '),
    advice,
    path: atCall(call),
  };
}

/** The most certain reason that the facts support; only Klarna knows the others. */
function reason(call: KlarnaCall, { session }: Known): { says: Text; advice: Text } {
  const { method } = call;
  const categories = categoriesOf(call);
  const names = namesOf(categories);
  const isNamed = categories.length > 0;
  const invalid = invalidFields(call);
  if (invalid.length > 0) {
    return {
      says: isNamed
        ? t`\`${method}\` returned \`show_form: false\` for ${names}, because Klarna does not accept ${namesOf(invalid)}.`
        : t`\`${method}\` returned \`show_form: false\`, because Klarna does not accept ${namesOf(invalid)}.`,
      advice: t`Correct these fields, and call it again.`,
    };
  }
  const offered = session === undefined ? undefined : offeredIn(session);
  const missing = categories.filter((category) => offered !== undefined && !offered.includes(category));
  if (missing.length > 0) {
    return {
      says: t`\`${method}\` returned \`show_form: false\` for ${names}, which Klarna does not offer for this session.`,
      advice: t`Take the categories from the session’s \`payment_method_categories\`.`,
    };
  }
  if (call.name === 'load') {
    return {
      says: isNamed
        ? t`\`${method}\` returned \`show_form: false\` for ${names}. Klarna does not offer it for this order.`
        : t`\`${method}\` returned \`show_form: false\`. Klarna does not offer it for this order.`,
      advice: t`Hide this payment method. Klarna decides by amount, country, account and shopper, and gives no reason. In the playground, try the documented sample shoppers or another amount.`,
    };
  }
  return {
    says: isNamed
      ? t`\`${method}\` returned \`show_form: false\` for ${names}. Klarna declined this purchase.`
      : t`\`${method}\` returned \`show_form: false\`. Klarna declined this purchase.`,
    advice: t`Hide this payment method, and offer others. Calling it again with the same data gives the same answer.`,
  };
}

function invalidFields({ answer }: KlarnaCall): string[] {
  const error = answer?.error;
  const fields = isJsonObject(error) ? error.invalid_fields : undefined;
  return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string').slice(0, 10) : [];
}
