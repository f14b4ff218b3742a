import { formattedNumber, type Text, verbatim } from '../language/text.ts';
import type { Line } from './order.ts';

/** What a line's `total_amount` should be according to its other numbers; `undefined` if one of them is missing. */
export function expectedTotal({ quantity, unit_price, total_discount_amount }: Line): bigint | undefined {
  if (typeof quantity !== 'number' || typeof unit_price !== 'number') return undefined;
  if (total_discount_amount === 'unreadable') return undefined;
  const discount = total_discount_amount === 'missing' ? 0 : total_discount_amount;
  return BigInt(quantity) * BigInt(unit_price) - BigInt(discount);
}

/** The tax that an amount contains, as the fraction `part / base`. It is compared without a division. */
export interface ContainedTax {
  part: bigint;
  base: bigint;
}

/** `total_amount - total_amount * 10000 / (10000 + tax_rate)`; `undefined` without a number or a valid rate. */
export function containedTax({ total_amount, tax_rate }: Line): ContainedTax | undefined {
  if (typeof total_amount !== 'number' || typeof tax_rate !== 'number') return undefined;
  if (tax_rate < 0 || tax_rate > 10_000) return undefined;
  return { part: BigInt(total_amount) * BigInt(tax_rate), base: BigInt(10_000 + tax_rate) };
}

/** Klarna's rule for a line: within 1 of the contained tax. */
export function isWithinOne(tax: number, { part, base }: ContainedTax): boolean {
  return absolute(BigInt(tax) * base - part) <= base;
}

/** The contained tax in whole minor units, halves away from zero. */
export function roundedTax({ part, base }: ContainedTax): bigint {
  const rounded = (2n * absolute(part) + base) / (2n * base);
  return part < 0n ? -rounded : rounded;
}

/** The contained tax with two decimals, which show why it was rounded: `32.38`, or `1800` if it is a whole number. */
export function formatContainedTax({ part, base }: ContainedTax): Text {
  if (part % base === 0n) return verbatim(String(part / base));
  const hundredths = Number((100n * part) / base);
  return formattedNumber(hundredths / 100, { minimumFractionDigits: 2, useGrouping: false });
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
