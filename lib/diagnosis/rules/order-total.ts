import { expectedTotal } from '../line-sums.ts';
import { type Order, sumOf } from '../order.ts';
import { countedLines, orderRule, sumFormula, tooMuch } from '../order-rule.ts';
import { taxHandling } from '../sources.ts';

/** R4. No tolerance is documented, so none is given. */
export const orderTotal = orderRule({
  id: 'order-total',
  title: '`order_amount` is the sum of the lines’ `total_amount`',
  severity: 'fail',
  source: { ...taxHandling, says: 'Klarna’s examples of tax handling, in which the two always agree' },
  judge(order) {
    const totals = order.lines.map(({ total_amount }) => total_amount);
    const known = totals.filter((total) => typeof total === 'number');
    const sum = sumOf(totals);
    const { order_amount } = order;
    if (
      typeof order_amount !== 'number' ||
      sum === undefined ||
      known.length !== totals.length ||
      known.length === 0
    ) {
      return [
        {
          outcome: 'could-not-check',
          why: 'It needs order_amount, and a total_amount on every order line.',
        },
      ];
    }
    const off = BigInt(order_amount) - sum;
    if (off === 0n) {
      return [{ outcome: 'pass', says: `\`order_amount\` is the sum of ${countedLines(known.length)}.` }];
    }
    const because = reason(order, off);
    return [
      {
        outcome: 'fail',
        says: `\`order_amount\` is ${tooMuch(off)}${because === undefined ? '' : `, because ${because}`}: the lines add up to ${sum}.`,
        advice:
          because === undefined
            ? 'Send the sum of all `total_amount`, or add the line that is missing (shipping, discount).'
            : 'Send the sum of all `total_amount`, each of them right.',
        path: 'order_amount',
        sum: {
          formula: sumFormula(known),
          expected: Number(sum),
          actual: order_amount,
          tolerance: 0,
          unit: 'minor-units',
        },
      },
    ];
  },
});

/** The one line that explains the difference; `undefined` where none does, or several do. */
function reason({ lines, order_tax_amount }: Order, off: bigint): string | undefined {
  const wrong = lines.flatMap((line, index) => {
    const expected = expectedTotal(line);
    const tooHigh = expected === undefined ? 0n : BigInt(Number(line.total_amount)) - expected;
    return tooHigh !== 0n && off === -tooHigh
      ? [`the \`total_amount\` of line ${index + 1} is ${tooMuch(tooHigh)}`]
      : [];
  });
  const left = lines.flatMap(({ total_amount }, index) => {
    const total = BigInt(Number(total_amount));
    if (total === 0n) return [];
    if (off === -total) return [`line ${index + 1} is not in it`];
    return off === total ? [`line ${index + 1} is in it twice`] : [];
  });
  const one = [wrong, left].find((reasons) => reasons.length === 1)?.[0];
  if (one !== undefined) return one;
  const taxOnTop = typeof order_tax_amount === 'number' && off === BigInt(order_tax_amount);
  return taxOnTop ? '`order_tax_amount` is added on top, but the lines include their tax' : undefined;
}
