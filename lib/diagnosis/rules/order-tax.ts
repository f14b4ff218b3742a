import { counted, type Text, t } from '../../language/text.ts';
import { absolute, containedTax, isWithinOne, roundedTax } from '../line-sums.ts';
import { type Line, type Order, sumOf, taxIsALine } from '../order.ts';
import { describeOffset, orderRule, sumFormula } from '../order-rule.ts';
import { taxHandling } from '../sources.ts';

/**
 * Klarna allows the order's tax to differ by "the number of items", in an example with two lines of one item each. So
 * a difference up to the number of lines passes, up to the number of items is a warning, and above both it fails.
 */
export const orderTax = orderRule({
  id: 'order-tax',
  title: '`order_tax_amount` is the sum of the lines’ `total_tax_amount`, within ±1 for each line',
  severity: 'fail',
  source: taxHandling,
  judge(order) {
    if (taxIsALine(order)) return [];
    const { order_tax_amount: tax, lines } = order;
    if (lines.length === 0) return [{ outcome: 'could-not-check', why: t`This check needs order lines.` }];
    const sum = sumOf(lines.map(({ total_tax_amount }) => total_tax_amount));
    if (tax === 'unreadable' || sum === undefined) {
      return [{ outcome: 'could-not-check', why: t`A tax amount is not a whole number.` }];
    }
    if (tax === 'missing')
      return sum === 0n ? [{ outcome: 'pass', says: t`There is no tax.` }] : [missing(sum)];
    const off = BigInt(tax) - sum;
    const allowed = counted(lines.length, 'line');
    if (absolute(off) <= BigInt(lines.length)) {
      const exact = off === 0n;
      return [
        {
          outcome: 'pass',
          says: exact
            ? t`\`order_tax_amount\` is the sum of ${allowed}.`
            : t`\`order_tax_amount\` is ${describeOffset(off)}. Klarna accepts this for ${allowed}.`,
        },
      ];
    }
    const pieces = sumOf(lines.map(({ quantity }) => quantity)) ?? 0n;
    const mayPass = absolute(off) <= pieces;
    const because = reason(order, off);
    const much = describeOffset(off);
    return [
      {
        outcome: mayPass ? 'warn' : 'fail',
        says: because?.says(much, sum) ?? t`\`order_tax_amount\` is ${much}. The lines add up to ${sum}.`,
        advice: mayPass
          ? t`Klarna allows a difference up to the number of items. This passes only if Klarna counts the ${pieces} items and not the ${allowed}.`
          : (because?.advice ??
            t`Send the sum of all \`total_tax_amount\` values. Round each one first, then add them up.`),
        path: 'order_tax_amount',
        sum: {
          formula: sumFormula(
            lines.flatMap(({ total_tax_amount: part }) => (typeof part === 'number' ? part : [])),
          ),
          expected: Number(sum),
          actual: tax,
          tolerance: lines.length,
          unit: 'minor-units',
        },
      },
    ];
  },
});

function missing(sum: bigint) {
  return {
    outcome: 'info',
    says: t`The lines have ${sum} of tax, but \`order_tax_amount\` is missing.`,
    advice: t`It is optional. With it, Klarna can show the tax to the shopper and compare it with the lines.`,
    path: 'order_tax_amount',
  } as const;
}

interface Reason {
  /** The complete sentence: how far off the order's tax is, why, and what the lines add up to. */
  says(much: Text, sum: bigint): Text;
  advice: Text;
}

/** The one line that explains the difference; `undefined` if no line or several lines do. */
function reason({ lines }: Order, off: bigint): Reason | undefined {
  const reasons = [
    lines.flatMap((line, index) => wrongTax(line, index, off, lines.length)),
    lines.flatMap((line, index) => leftOut(line, index, off)),
  ];
  return reasons.find(({ length }) => length === 1)?.[0];
}

/** If this line's tax were right, the order's tax would pass. */
function wrongTax(line: Line, index: number, off: bigint, tolerance: number): Reason[] {
  const contained = containedTax(line);
  const { total_tax_amount } = line;
  const tax = typeof total_tax_amount === 'number' ? total_tax_amount : 0;
  if (contained === undefined || isWithinOne(tax, contained)) return [];
  const tooHigh = BigInt(tax) - roundedTax(contained);
  if (absolute(off + tooHigh) > BigInt(tolerance)) return [];
  const name = index + 1;
  const right = roundedTax(contained);
  const advice = t`Send ${right} as the \`total_tax_amount\` of line ${name}. Then the tax of the order is right.`;
  return [
    {
      says: (much, sum) =>
        total_tax_amount === 'missing'
          ? t`\`order_tax_amount\` is ${much}, because line ${name} has no \`total_tax_amount\`. The lines add up to ${sum}.`
          : t`\`order_tax_amount\` is ${much}, because the tax of line ${name} is ${describeOffset(tooHigh)}. The lines add up to ${sum}.`,
      advice,
    },
  ];
}

function leftOut({ type, total_amount, total_tax_amount }: Line, index: number, off: bigint): Reason[] {
  const name = index + 1;
  if (type === 'sales_tax' && typeof total_amount === 'number' && off === BigInt(total_amount)) {
    return [
      {
        says: (much, sum) =>
          t`\`order_tax_amount\` is ${much}, because it includes line ${name} of type \`sales_tax\`, which is only for the US. The lines add up to ${sum}.`,
        advice: t`Outside the US, send \`tax_rate\` and \`total_tax_amount\` on every line instead.`,
      },
    ];
  }
  if (typeof total_tax_amount !== 'number' || total_tax_amount === 0) return [];
  const tax = BigInt(total_tax_amount);
  if (off === -tax) {
    return [
      {
        says: (much, sum) =>
          t`\`order_tax_amount\` is ${much}, because it does not include the tax of line ${name}. The lines add up to ${sum}.`,
        advice: t`Add the tax of line ${name}.`,
      },
    ];
  }
  if (off !== tax) return [];
  return [
    {
      says: (much, sum) =>
        t`\`order_tax_amount\` is ${much}, because it includes the tax of line ${name} twice. The lines add up to ${sum}.`,
      advice: t`Add the tax of line ${name} only once.`,
    },
  ];
}
