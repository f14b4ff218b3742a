import { limitsOf } from '../../klarna/fields/limits.ts';
import { counted, formattedNumber, type Text, t } from '../../language/text.ts';
import { wholeNumberProblem } from '../fields/whole-number.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf } from '../known.ts';
import { fieldsOf, lineFields } from '../order.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

const ofOrder = ['order_amount', 'order_tax_amount'];
const ofLine = [
  'quantity',
  'unit_price',
  'total_amount',
  'total_discount_amount',
  'total_tax_amount',
  'tax_rate',
];

export const orderAmounts = rule({
  id: 'order-amounts',
  title: 'Amounts, rates and quantities are whole numbers within Klarna’s limits',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: apiDescription,
  judge(known) {
    const body = fieldsOf(bodyOf(known));
    const lines = lineFields(body);
    const said = [
      ...judgeFields(body, ofOrder, '', ''),
      ...judgeCount(lines.length),
      ...lines.flatMap((line, index) =>
        [
          ...judgeFields(line, ofLine, `order_lines[${index}].`, 'order_lines[].'),
          ...judgeUnusualValues(line, `order_lines[${index}].`),
        ].map((verdict) => ({ ...verdict, says: t`Line ${index + 1}: ${verdict.says}` })),
      ),
    ];
    if (said.length > 0) return said;
    return [{ outcome: 'pass', says: t`All amounts are whole numbers within the limits.` }];
  },
});

type Fields = ReturnType<typeof fieldsOf>;

/** A verdict about something that is wrong or unusual. */
type Problem = Extract<Verdict, { advice: Text }>;

/** `path` is the path of the object in the body, `tablePath` in the table of fields; both with their dot. */
function judgeFields(fields: Fields, names: readonly string[], path: string, tablePath: string): Problem[] {
  return names.flatMap((name) => {
    const problem = wholeNumberProblem(name, fields[name], limitsOf(tablePath + name));
    return problem === undefined ? [] : [{ outcome: 'fail', ...problem, path: path + name }];
  });
}

function judgeCount(lines: number): Verdict[] {
  const { maxItems: mostLines = Number.POSITIVE_INFINITY } = limitsOf('order_lines');
  if (lines <= mostLines) return [];
  const says = t`There are ${counted(lines, 'line')}, but Klarna accepts at most ${mostLines}.`;
  return [{ outcome: 'fail', says, advice: t`Combine lines, or split the order.`, path: 'order_lines' }];
}

/** Values that Klarna accepts, but that are rarely intended. */
function judgeUnusualValues({ quantity, type, total_amount, tax_rate }: Fields, path: string): Problem[] {
  const said: Problem[] = [];
  const add = (field: string, says: Text, advice: Text) =>
    said.push({ outcome: 'info', says, advice, path: path + field });
  if (quantity === 0)
    add('quantity', t`\`quantity\` is 0.`, t`Klarna accepts it. Omit lines that are not bought.`);
  if (type === 'discount' && typeof total_amount === 'number' && total_amount > 0) {
    const says = t`A line of type \`discount\` adds ${total_amount} to the order.`;
    add('total_amount', says, t`For a discount, send a negative \`unit_price\` and \`total_amount\`.`);
  }
  if (typeof tax_rate === 'number' && tax_rate > 0 && tax_rate < 100) {
    const says = t`\`tax_rate\` ${tax_rate} is ${formattedNumber(tax_rate / 100)} %.`;
    add(
      'tax_rate',
      says,
      t`If you mean ${tax_rate} %, send ${tax_rate * 100}. The rate has two implied decimals.`,
    );
  }
  return said;
}
