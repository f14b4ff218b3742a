import { formattedNumber, type Text } from '../../language/text.ts';
import { fieldsOf, lineFields } from '../order.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an order that a correction may change. All other fields stay as they were sent. */
export interface CorrectedOrder {
  order_lines: readonly Fields[];
  order_amount: unknown;
  order_tax_amount: unknown;
}

/** One mistake that explains everything that is wrong with the sums of an order. */
export interface Story {
  /** In kebab-case, for the tests. */
  kind: string;
  /** The field that is wrong. */
  path: string;
  /** What happened, with the numbers. */
  says: Text;
  advice: Text;
  corrected: CorrectedOrder;
}

/** A possible story: what happened if it was this mistake. Whether the correction is right is checked afterwards. */
export type Possible = (order: SentOrder) => Story | undefined;

/** An order as it was sent, for the stories. */
export interface SentOrder extends CorrectedOrder {
  lines: readonly SentLine[];
}

/** A line with its numbers; a number that is missing is 0. */
export interface SentLine {
  fields: Fields;
  /** From 0. */
  index: number;
  type: string | undefined;
  quantity: number;
  unit_price: number;
  discount: number;
  total: number;
  rate: number;
  tax: number;
}

/** The order of a body. */
export function sentOrder(body: unknown): SentOrder {
  const { order_amount, order_tax_amount } = fieldsOf(body);
  const order_lines = lineFields(fieldsOf(body));
  return { order_lines, order_amount, order_tax_amount, lines: order_lines.map(sentLine) };
}

function sentLine(fields: Fields, index: number): SentLine {
  return {
    fields,
    index,
    type: typeof fields.type === 'string' ? fields.type : undefined,
    quantity: numberOf(fields.quantity),
    unit_price: numberOf(fields.unit_price),
    discount: numberOf(fields.total_discount_amount),
    total: numberOf(fields.total_amount),
    rate: numberOf(fields.tax_rate),
    tax: numberOf(fields.total_tax_amount),
  };
}

export function numberOf(json: unknown): number {
  return typeof json === 'number' ? json : 0;
}

/** Types of lines that take something off the order (Klarna's page on discounts). */
export function takesOff({ type }: SentLine): boolean {
  return type === 'discount' || type === 'gift_card' || type === 'store_credit';
}

/** The tax that an amount contains at a rate in basis points, rounded half away from zero. */
export function taxIn(amount: number, rate: number): number {
  const exact = (Math.abs(amount) * rate) / (10_000 + rate);
  return Math.sign(amount) * Math.round(exact) || 0;
}

export function sumOf(lines: readonly SentLine[], field: 'total' | 'tax'): number {
  return lines.reduce((sum, line) => sum + line[field], 0);
}

/** Whether a line's total fits its quantity, price and discount. */
export function totalFits({ quantity, unit_price, discount, total }: SentLine): boolean {
  return total === quantity * unit_price - discount;
}

/** Whether a line's tax fits its total and rate, within 1. */
export function taxFits({ total, rate, tax }: SentLine): boolean {
  return Math.abs(tax - (total * rate) / (10_000 + rate)) <= 1;
}

/** An order with some lines changed or split, by the index of the line. */
export function withLines(
  order: SentOrder,
  changed: ReadonlyMap<number, readonly Fields[]>,
  amounts: Partial<Pick<CorrectedOrder, 'order_amount' | 'order_tax_amount'>> = {},
): CorrectedOrder {
  return {
    order_lines: order.order_lines.flatMap((line, index) => changed.get(index) ?? [line]),
    order_amount: order.order_amount,
    order_tax_amount: order.order_tax_amount,
    ...amounts,
  };
}

/**
 * The lines to send for a line of several pieces: one line if the total is a multiple of the quantity, otherwise one line
 * for each of the two prices. The taxes of the new lines add up to the tax of the line.
 */
export function linesByPrice({ fields, quantity, total, rate, tax }: SentLine): readonly Fields[] {
  const low = Math.floor(total / quantity);
  const dearer = total - low * quantity;
  const line = (pieces: number, unit_price: number, total_tax_amount: number): Fields => ({
    ...fields,
    quantity: pieces,
    unit_price,
    total_amount: pieces * unit_price,
    ...('total_tax_amount' in fields && { total_tax_amount }),
  });
  if (dearer === 0) return [line(quantity, low, tax)];
  const taxOfDearer = taxIn(dearer * (low + 1), rate);
  return [line(dearer, low + 1, taxOfDearer), line(quantity - dearer, low, tax - taxOfDearer)];
}

/** A rate in basis points, in percent. */
export function percent(rate: number): Text {
  return formattedNumber(rate / 100);
}
