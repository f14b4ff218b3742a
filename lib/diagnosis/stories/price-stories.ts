import { formattedNumber, t } from '../../language/text.ts';
import {
  linesByPrice,
  numberOf,
  type Possible,
  percent,
  type SentLine,
  sumOf,
  totalFits,
  withLines,
} from './story.ts';

/** Prices without tax: only the total of each line includes it. */
export const netUnitPrice: Possible = (order) => {
  const wrong = order.lines.filter((line) => !totalFits(line));
  const isNet = ({ quantity, unit_price, discount, total, rate }: SentLine) =>
    rate > 0 &&
    quantity > 0 &&
    discount === 0 &&
    Math.abs(total - (quantity * unit_price * (10_000 + rate)) / 10_000) <= quantity / 2 + 1;
  const [first] = wrong;
  if (first === undefined || !wrong.every(isNet)) return undefined;
  const gross = (first.unit_price * (10_000 + first.rate)) / 10_000;
  return {
    kind: 'net-unit-price',
    path: `order_lines[${first.index}].unit_price`,
    says: t`Line ${first.index + 1}: \`unit_price\` is without tax. ${first.unit_price} plus ${percent(first.rate)} % is ${formattedNumber(gross)}.`,
    advice: t`Send prices that include tax. Where a total cannot be divided by the quantity, send one line for each price.`,
    corrected: withLines(order, new Map(wrong.map((line) => [line.index, linesByPrice(line)]))),
  };
};

/** Everything without tax, and the tax on top: the order's amount is right. */
export const netLines: Possible = (order) => {
  const taxed = order.lines.filter(({ rate }) => rate > 0);
  const isOnTop = ({ total, rate, tax, quantity, discount }: SentLine) =>
    quantity > 0 && discount === 0 && Math.abs(tax - (total * rate) / 10_000) <= 1 && tax !== 0;
  const [first] = taxed;
  if (first === undefined || !taxed.every(isOnTop)) return undefined;
  if (numberOf(order.order_amount) !== sumOf(order.lines, 'total') + sumOf(taxed, 'tax')) return undefined;
  const changed = taxed.map(
    (line) => [line.index, linesByPrice({ ...line, total: line.total + line.tax })] as const,
  );
  return {
    kind: 'net-lines',
    path: `order_lines[${first.index}].total_amount`,
    says: t`The amounts of the lines are without tax, but \`order_amount\` includes it.`,
    advice: t`Send \`unit_price\` and \`total_amount\` including tax.`,
    corrected: withLines(order, new Map(changed)),
  };
};

/** A price for one piece that was rounded. */
export const roundedUnitPrice: Possible = (order) => {
  const wrong = order.lines.filter((line) => !totalFits(line));
  const isRounded = ({ quantity, unit_price, discount, total }: SentLine) =>
    quantity > 1 && discount === 0 && Math.abs(total - quantity * unit_price) <= quantity;
  const [line] = wrong;
  if (line === undefined || !wrong.every(isRounded)) return undefined;
  return {
    kind: 'rounded-unit-price',
    path: `order_lines[${line.index}].unit_price`,
    says: t`Line ${line.index + 1}: \`unit_price\` is rounded. ${line.total} for ${line.quantity} pieces is ${formattedNumber(line.total / line.quantity)} each.`,
    advice: t`Send one line for each price, so that the totals stay.`,
    corrected: withLines(order, new Map(wrong.map((each) => [each.index, linesByPrice(each)]))),
  };
};

/** A discount that was taken off each piece. */
export const discountPerPiece: Possible = (order) => {
  const wrong = order.lines.filter((line) => !totalFits(line));
  const isPerPiece = ({ quantity, unit_price, discount, total }: SentLine) =>
    quantity > 1 && discount > 0 && total === quantity * (unit_price - discount);
  const [line] = wrong;
  if (line === undefined || !wrong.every(isPerPiece)) return undefined;
  const changed = wrong.map(
    ({ fields, index, quantity, discount }) =>
      [index, [{ ...fields, total_discount_amount: quantity * discount }]] as const,
  );
  return {
    kind: 'discount-per-piece',
    path: `order_lines[${line.index}].total_discount_amount`,
    says: t`Line ${line.index + 1}: \`total_discount_amount\` ${line.discount} is the discount of one piece, but the total has it ${line.quantity} times.`,
    advice: t`Send the discount of the whole line, ${line.quantity * line.discount}.`,
    corrected: withLines(order, new Map(changed)),
  };
};
