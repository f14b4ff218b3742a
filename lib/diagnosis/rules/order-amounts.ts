import { counted, formattedNumber, type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf } from '../known.ts';
import { fieldsOf, lineFields } from '../order.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

/** The allowed range of a number: amounts in minor units, rates in basis points. */
interface Limits {
  min?: number;
  max?: number;
}

const ofOrder: Record<string, Limits> = { order_amount: { min: 0 }, order_tax_amount: { min: 0 } };
const largestLineAmount = 200_000_000;
const ofLine: Record<string, Limits> = {
  quantity: { min: 0 },
  unit_price: { max: largestLineAmount },
  total_amount: { max: largestLineAmount },
  total_discount_amount: { min: 0 },
  total_tax_amount: {},
  tax_rate: { min: 0, max: 10_000 },
};
const mostLines = 1000;

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
      ...judgeFields(body, ofOrder, ''),
      ...judgeCount(lines.length),
      ...lines.flatMap((line, index) =>
        [
          ...judgeFields(line, ofLine, `order_lines[${index}].`),
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

function judgeFields(fields: Fields, limits: Record<string, Limits>, path: string): Problem[] {
  return Object.entries(limits).flatMap(([field, limit]) => {
    const wrong = problemWith(field, fields[field], limit);
    return wrong === undefined ? [] : [{ outcome: 'fail', ...wrong, path: path + field }];
  });
}

function problemWith(
  field: string,
  value: unknown,
  { min, max }: Limits,
): { says: Text; advice: Text } | undefined {
  if (value === undefined || value === null) return undefined;
  const advice = t`Send a whole number: amounts in minor units (19.90 is 1990), rates with two implied decimals.`;
  if (typeof value !== 'number') return { says: notANumber(field, value), advice };
  if (!Number.isInteger(value)) return { says: t`\`${field}\` is ${value}, not a whole number.`, advice };
  if (!Number.isSafeInteger(value))
    return { says: t`\`${field}\` is too large to be an exact number.`, advice };
  if (min !== undefined && value < min) {
    return {
      says: t`\`${field}\` is ${value}, but must not be negative.`,
      advice: t`Send a discount as a positive \`total_discount_amount\`, or as a line of type \`discount\` with negative amounts.`,
    };
  }
  if (max !== undefined && value > max)
    return {
      says: t`\`${field}\` is ${value}, above the limit of ${max}.`,
      advice: t`Check the unit: amounts are in minor units, rates in basis points.`,
    };
  return undefined;
}

function notANumber(field: string, json: unknown): Text {
  if (Array.isArray(json)) return t`\`${field}\` is an array, not a number.`;
  if (typeof json === 'string') return t`\`${field}\` is a string, not a number.`;
  if (typeof json === 'boolean') return t`\`${field}\` is a boolean, not a number.`;
  return t`\`${field}\` is an object, not a number.`;
}

function judgeCount(lines: number): Verdict[] {
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
