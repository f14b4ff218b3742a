import { counted, type Text, t } from '../../language/text.ts';
import { expectedTotal } from '../line-sums.ts';
import { type Order, sumOf } from '../order.ts';
import { describeOffset, orderRule, sumFormula } from '../order-rule.ts';
import { taxHandling } from '../sources.ts';

/** Klarna documents no tolerance, so none is allowed. */
export const orderTotal = orderRule({
  id: 'order-total',
  title: '`order_amount` is the sum of the lines’ `total_amount`',
  severity: 'fail',
  source: { ...taxHandling, says: 'Klarna’s examples of tax handling, in which the two are always equal' },
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
          why: t`This check needs \`order_amount\`, and a \`total_amount\` on every order line.`,
        },
      ];
    }
    const off = BigInt(order_amount) - sum;
    if (off === 0n) {
      return [{ outcome: 'pass', says: t`\`order_amount\` is the sum of ${counted(known.length, 'line')}.` }];
    }
    const why = reason(order, off);
    return [
      {
        outcome: 'fail',
        says: describe(why, { much: describeOffset(off), sum }),
        advice:
          why === undefined
            ? t`Either a line is missing, for example shipping or a discount, or \`order_amount\` is wrong.`
            : t`Find out which is right, the lines or \`order_amount\`, and correct the other.`,
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

/** What explains the difference; `line` counts from 1. */
type Reason =
  | { kind: 'wrong-total'; line: number; tooHigh: bigint }
  | { kind: 'left-out' | 'counted-twice'; line: number }
  | { kind: 'tax-on-top' };

/** The one reason for the difference; `undefined` if there is no reason or several. */
function reason({ lines, order_tax_amount }: Order, off: bigint): Reason | undefined {
  const wrong = lines.flatMap((line, index): Reason[] => {
    const expected = expectedTotal(line);
    const tooHigh = expected === undefined ? 0n : BigInt(Number(line.total_amount)) - expected;
    return tooHigh !== 0n && off === -tooHigh ? [{ kind: 'wrong-total', line: index + 1, tooHigh }] : [];
  });
  const left = lines.flatMap(({ total_amount }, index): Reason[] => {
    const total = BigInt(Number(total_amount));
    if (total === 0n) return [];
    if (off === -total) return [{ kind: 'left-out', line: index + 1 }];
    return off === total ? [{ kind: 'counted-twice', line: index + 1 }] : [];
  });
  const one = [wrong, left].find((reasons) => reasons.length === 1)?.[0];
  if (one !== undefined) return one;
  const taxOnTop = typeof order_tax_amount === 'number' && off === BigInt(order_tax_amount);
  return taxOnTop ? { kind: 'tax-on-top' } : undefined;
}

function describe(why: Reason | undefined, { much, sum }: { much: Text; sum: bigint }): Text {
  switch (why?.kind) {
    case undefined:
      return t`\`order_amount\` is ${much}. The lines add up to ${sum}.`;
    case 'wrong-total':
      return t`\`order_amount\` is ${much}, because the \`total_amount\` of line ${why.line} is ${describeOffset(why.tooHigh)}. The lines add up to ${sum}.`;
    case 'left-out':
      return t`\`order_amount\` is ${much}, because it does not include line ${why.line}. The lines add up to ${sum}.`;
    case 'counted-twice':
      return t`\`order_amount\` is ${much}, because it includes line ${why.line} twice. The lines add up to ${sum}.`;
    case 'tax-on-top':
      return t`\`order_amount\` is ${much}, because \`order_tax_amount\` was added, but the lines already include tax. The lines add up to ${sum}.`;
    default:
      return why satisfies never;
  }
}
