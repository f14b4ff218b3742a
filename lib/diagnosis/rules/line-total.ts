import { joinedText, type Text, t } from '../../language/text.ts';
import { absolute, expectedTotal } from '../line-sums.ts';
import type { Line } from '../order.ts';
import { describeOffset, judgeLines, type LineVerdict, orderRule } from '../order-rule.ts';
import { apiDescription } from '../sources.ts';

/**
 * The API description allows no difference. Older descriptions of the same field allowed ±quantity, so a difference
 * within that is a warning.
 */
export const lineTotal = orderRule({
  id: 'line-total',
  title: 'A line’s `total_amount` is `quantity` × `unit_price` − `total_discount_amount`',
  severity: 'fail',
  source: apiDescription,
  judge: (order) => judgeLines(order, 'total_amount', judgeTotal),
});

function judgeTotal(line: Line, index: number): LineVerdict {
  const expected = expectedTotal(line);
  const { total_amount, quantity } = line;
  if (expected === undefined || typeof total_amount !== 'number') return 'unreadable';
  const off = BigInt(total_amount) - expected;
  if (off === 0n) return 'right';
  const isRounding = absolute(off) <= BigInt(Number(quantity));
  return {
    outcome: isRounding ? 'warn' : 'fail',
    says: t`Line ${index + 1}: \`total_amount\` is ${describeOffset(off)}. ${formula(line)} is ${expected}.`,
    advice: isRounding
      ? t`The \`unit_price\` was probably rounded. Klarna’s API description allows no difference; older versions allowed ±\`quantity\`. Send one line per item, or the difference as \`total_discount_amount\`.`
      : joinedText(
          [
            ...suspicion(line),
            t`Find out which number is wrong: \`quantity\`, \`unit_price\`, \`total_discount_amount\` or \`total_amount\`. All amounts include tax.`,
          ],
          ' ',
        ),
    path: `order_lines[${index}].total_amount`,
    sum: {
      formula: formula(line),
      expected: Number(expected),
      actual: total_amount,
      tolerance: 0,
      unit: 'minor-units',
    },
  };
}

function formula({ quantity, unit_price, total_discount_amount }: Line): string {
  const product = `${quantity} × ${unit_price}`;
  if (total_discount_amount === 'missing' || total_discount_amount === 0) return product;
  return `${product} − ${total_discount_amount}`;
}

/** The mistakes that result in exactly this number. */
function suspicion({ quantity, unit_price, total_discount_amount, total_amount }: Line): Text[] {
  const [pieces, price, discount] = [quantity, unit_price, total_discount_amount].map((value) =>
    BigInt(typeof value === 'number' ? value : 0),
  );
  if (pieces === undefined || price === undefined || discount === undefined) return [];
  const total = BigInt(Number(total_amount));
  if (discount !== 0n && total === pieces * price) return [t`The discount was not subtracted.`];
  if (discount !== 0n && total === pieces * (price - discount))
    return [
      t`The discount was subtracted once per item, but \`total_discount_amount\` is for the whole line.`,
    ];
  if (total === price - discount) return [t`This is the total of a single item.`];
  return [];
}
