import { joinedText, type Text, t } from '../../language/text.ts';
import { invalidFieldsIn, isPresent } from '../calls/answers.ts';
import { categoriesOf, namesOf, offeredIn } from '../calls/categories.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import type { Verdict } from '../finding.ts';
import type { Known } from '../known.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/**
 * `show_form: false` comes without a reason; other facts narrow it down. Judges the calls that show a widget:
 * calls-are-approved judges the others. A call that threw has no answer of Klarna.
 */
export const widgetShown = rule({
  id: 'widget-shown',
  title: 'Klarna returns `show_form: true`',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: checkout,
  judge(known) {
    const answered = klarnaCalls(known.calls).filter(
      ({ answer, error }) =>
        error === undefined && (typeof answer?.show_form === 'boolean' || hasError(answer)),
    );
    if (answered.length === 0) {
      return [{ outcome: 'could-not-check', why: t`No answer with \`show_form\` was recorded.` }];
    }
    const bad = answered.filter(
      ({ name, answer }) =>
        loading.includes(name) &&
        typeof answer?.approved !== 'boolean' &&
        (answer?.show_form === false || hasError(answer)),
    );
    if (bad.length > 0) return lastOfEach(bad).map((call) => explain(call, answered, known));
    return answered.every(({ answer }) => answer?.show_form === true)
      ? [{ outcome: 'pass', says: t`Klarna returned \`show_form: true\` every time.` }]
      : [];
  },
});

const loading: readonly string[] = ['load', 'loadPaymentReview'];

function hasError(answer: KlarnaCall['answer']): boolean {
  return isPresent(answer?.error);
}

/** Of equal answers the last one, ten at most: a page can call `load` again and again. */
function lastOfEach(calls: readonly KlarnaCall[]): KlarnaCall[] {
  const last = new Map(
    calls.map((call) => {
      const { method, answer } = call;
      return [JSON.stringify([method, categoriesOf(call), answer?.show_form, answer?.error]), call];
    }),
  );
  return [...last.values()].sort((a, b) => a.index - b.index).slice(-10);
}

function explain(call: KlarnaCall, answered: readonly KlarnaCall[], known: Known): Verdict {
  const categories = categoriesOf(call).join();
  const { says, advice } = reason(call, known);
  const later = answered.some(
    (other) =>
      other.index > call.index &&
      other.answer?.show_form === true &&
      !hasError(other.answer) &&
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
  const { method, answer = {} } = call;
  const categories = categoriesOf(call);
  const names = namesOf(categories);
  const isNamed = categories.length > 0;
  const invalid = invalidFieldsIn(answer);
  if (invalid.length > 0) {
    const advice = t`Correct these fields, and call it again.`;
    if (answer.show_form !== false) {
      return {
        says: t`\`${method}\` returned an error: Klarna does not accept ${namesOf(invalid)}.`,
        advice,
      };
    }
    return {
      says: isNamed
        ? t`\`${method}\` returned \`show_form: false\` for ${names}, because Klarna does not accept ${namesOf(invalid)}.`
        : t`\`${method}\` returned \`show_form: false\`, because Klarna does not accept ${namesOf(invalid)}.`,
      advice,
    };
  }
  if (hasError(answer)) {
    return {
      says: t`\`${method}\` returned an \`error\` that names no field.`,
      advice: t`Klarna documents \`error\` for what can be corrected. Look at it in the recorded answer.`,
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
  return {
    says: isNamed
      ? t`\`${method}\` returned \`show_form: false\` for ${names}. Klarna does not offer it for this order.`
      : t`\`${method}\` returned \`show_form: false\`. Klarna does not offer it for this order.`,
    advice: t`Hide this payment method. Klarna decides by amount, country, account and shopper, and gives no reason. In the playground, try the documented sample shoppers or another amount.`,
  };
}
