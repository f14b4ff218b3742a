import { marketOf } from '../../klarna/markets.ts';
import { refusedFieldsOf } from '../../klarna/refusal-message.ts';
import { t } from '../../language/text.ts';
import { fieldProblems } from '../fields/field-problems.ts';
import { bodyOf } from '../known.ts';
import { fieldsOf } from '../order.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

/**
 * Every field that a shop sends, by its own value alone. Limits that Klarna does not always enforce count only for a field
 * that Klarna has refused.
 */
export const fieldLimits = rule({
  id: 'field-limits',
  title: 'Every field has its documented type, length, form and values',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: {
    ...apiDescription,
    says: 'Klarna Payments API description: types, lengths, patterns, enumerations and formats; public refusals of narrower limits',
  },
  judge(known) {
    const body = fieldsOf(bodyOf(known));
    const refused = new Set(
      refusedFieldsOf(known.answer?.error.error_messages ?? []).map(({ path }) => path),
    );
    const judgedElsewhere = new Set([
      ...judgedByRules,
      ...(marketOf(known.session.purchase_country ?? '') ? ['purchase_currency'] : []),
    ]);
    const problems = fieldProblems(body, {
      isRefused: (path) => refused.has(path),
      isJudgedElsewhere: (path) => judgedElsewhere.has(path),
      isUnquoted: known.pasted?.notation?.name === 'php',
    }).filter(({ path }) => known.pasted === undefined || !isEmptyName(body, path));
    if (problems.length > 0) return problems;
    return [{ outcome: 'pass', says: t`All fields keep their documented limits.` }];
  },
});

/** Fields that other rules judge: `locale`, `purchase-country`, `order-amounts`. */
const judgedByRules: readonly string[] = [
  'locale',
  'purchase_country',
  'order_amount',
  'order_tax_amount',
  ...['quantity', 'unit_price', 'tax_rate', 'total_amount', 'total_discount_amount', 'total_tax_amount'].map(
    (name) => `order_lines[].${name}`,
  ),
];

/** For the rule `required-fields`, an empty name of a line is a missing one. */
function isEmptyName({ order_lines }: ReturnType<typeof fieldsOf>, path: string): boolean {
  const index = /^order_lines\[(\d+)\]\.name$/.exec(path)?.[1];
  return (
    index !== undefined && Array.isArray(order_lines) && fieldsOf(order_lines[Number(index)]).name === ''
  );
}
