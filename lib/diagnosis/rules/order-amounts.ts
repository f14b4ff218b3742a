import type { Verdict } from '../finding.ts';
import { bodyOf } from '../known.ts';
import { fieldsOf, lineFields } from '../order.ts';
import { countedLines } from '../order-rule.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

/** What a number may be: amounts in minor units, rates in basis points. */
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
  judgesBodies: true,
  source: apiDescription,
  judge(known) {
    const body = fieldsOf(bodyOf(known));
    const lines = lineFields(body);
    const said = [
      ...judgeFields(body, ofOrder, '', ''),
      ...judgeCount(lines.length),
      ...lines.flatMap((line, index) => {
        const name = `Line ${index + 1}: `;
        const path = `order_lines[${index}].`;
        return [...judgeFields(line, ofLine, name, path), ...judgeSense(line, name, path)];
      }),
    ];
    if (said.length > 0) return said;
    return [{ outcome: 'pass', says: 'All amounts are whole numbers within the limits.' }];
  },
});

type Fields = ReturnType<typeof fieldsOf>;

function judgeFields(fields: Fields, limits: Record<string, Limits>, name: string, path: string): Verdict[] {
  return Object.entries(limits).flatMap(([field, limit]) => {
    const wrong = problem(fields[field], limit);
    if (wrong === undefined) return [];
    return [
      { outcome: 'fail', says: `${name}\`${field}\` ${wrong.is}.`, advice: wrong.advice, path: path + field },
    ];
  });
}

function problem(value: unknown, { min, max }: Limits): { is: string; advice: string } | undefined {
  if (value === undefined || value === null) return undefined;
  const whole =
    'Send a whole number: amounts in minor units (19.90 is 1990), rates with two implicit decimals.';
  if (typeof value !== 'number') return { is: `is ${typeName(value)}, not a number`, advice: whole };
  if (!Number.isInteger(value)) return { is: `is ${value}, not a whole number`, advice: whole };
  if (!Number.isSafeInteger(value)) return { is: 'is too large to be exact', advice: whole };
  if (min !== undefined && value < min) {
    return {
      is: `is ${value}, and may not be negative`,
      advice:
        'A discount goes into `total_discount_amount` above zero, or into a line of type `discount` with negative amounts.',
    };
  }
  if (max !== undefined && value > max)
    return {
      is: `is ${value}, above the limit of ${max}`,
      advice: 'Check the unit: minor units, and basis points.',
    };
  return undefined;
}

function judgeCount(lines: number): Verdict[] {
  if (lines <= mostLines) return [];
  const says = `There are ${countedLines(lines)}, and Klarna takes ${mostLines}.`;
  return [{ outcome: 'fail', says, advice: 'Put lines together, or split the order.', path: 'order_lines' }];
}

/** What Klarna takes, and what is seldom meant. */
function judgeSense(
  { quantity, type, total_amount, tax_rate }: Fields,
  name: string,
  path: string,
): Verdict[] {
  const said: Verdict[] = [];
  const add = (field: string, says: string, advice: string) =>
    said.push({ outcome: 'info', says: name + says, advice, path: path + field });
  if (quantity === 0)
    add('quantity', '`quantity` is 0.', 'Klarna takes it. Leave lines out that nobody buys.');
  if (type === 'discount' && typeof total_amount === 'number' && total_amount > 0) {
    const says = `a line of type \`discount\` adds ${total_amount} to the order.`;
    add('total_amount', says, 'Send `unit_price` and `total_amount` of a discount below zero.');
  }
  if (typeof tax_rate === 'number' && tax_rate > 0 && tax_rate < 100) {
    const says = `\`tax_rate\` ${tax_rate} is ${tax_rate / 100} %.`;
    add(
      'tax_rate',
      says,
      `If ${tax_rate} % is meant, send ${tax_rate * 100}: the rate has two implicit decimals.`,
    );
  }
  return said;
}

function typeName(json: unknown): string {
  if (Array.isArray(json)) return 'a list';
  return typeof json === 'string' ? 'a text' : typeof json === 'boolean' ? 'true or false' : 'an object';
}
