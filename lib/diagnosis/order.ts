import { bodyOf, type Known } from './known.ts';

/** An amount (minor units), a tax rate (basis points) or a count; `unreadable`: not a whole number. */
export type Whole = number | 'missing' | 'unreadable';

/** The numbers that the sums of an order use. */
export interface Order {
  purchase_country: string | undefined;
  order_amount: Whole;
  order_tax_amount: Whole;
  lines: readonly Line[];
}

export interface Line {
  type: string | undefined;
  quantity: Whole;
  unit_price: Whole;
  total_discount_amount: Whole;
  total_amount: Whole;
  tax_rate: Whole;
  total_tax_amount: Whole;
}

type Fields = Readonly<Record<string, unknown>>;

/** The order of a session or a pasted body, read from the JSON as it came. `null` counts as missing. Never throws. */
export function orderOf(known: Known): Order {
  const body = fieldsOf(bodyOf(known));
  return {
    purchase_country: textOf(body.purchase_country)?.toUpperCase(),
    order_amount: wholeOf(body.order_amount),
    order_tax_amount: wholeOf(body.order_tax_amount),
    lines: lineFields(body).map((line) => ({
      type: textOf(line.type),
      quantity: wholeOf(line.quantity),
      unit_price: wholeOf(line.unit_price),
      total_discount_amount: wholeOf(line.total_discount_amount),
      total_amount: wholeOf(line.total_amount),
      tax_rate: wholeOf(line.tax_rate),
      total_tax_amount: wholeOf(line.total_tax_amount),
    })),
  };
}

/** The `order_lines` of a body. A line that is not an object has no fields. */
export function lineFields({ order_lines }: Fields): Fields[] {
  return Array.isArray(order_lines) ? order_lines.map(fieldsOf) : [];
}

/** The fields of a JSON object; empty for any other value. */
export function fieldsOf(json: unknown): Fields {
  return isObject(json) ? json : {};
}

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Whether tax is a separate line, as in the US. Without a country, a `sales_tax` line decides. */
export function taxIsALine({ purchase_country, lines }: Order): boolean {
  return purchase_country === undefined
    ? lines.some(({ type }) => type === 'sales_tax')
    : purchase_country === 'US';
}

/** The exact sum. Missing values are skipped; `undefined` if a value is unreadable. */
export function sumOf(values: readonly Whole[]): bigint | undefined {
  let sum = 0n;
  for (const value of values) {
    if (value === 'unreadable') return undefined;
    if (value !== 'missing') sum += BigInt(value);
  }
  return sum;
}

function wholeOf(json: unknown): Whole {
  if (json === undefined || json === null) return 'missing';
  return typeof json === 'number' && Number.isSafeInteger(json) ? json : 'unreadable';
}

function textOf(json: unknown): string | undefined {
  return typeof json === 'string' ? json : undefined;
}
