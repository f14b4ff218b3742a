import fc from 'fast-check';
import { currencyOf } from '../../simulator/api/markets.ts';

/** One line as it goes over the wire. */
export interface WireLine {
  type?: string;
  name: string;
  quantity: number;
  unit_price: number;
  total_amount: number;
  total_discount_amount?: number;
  tax_rate?: number;
  total_tax_amount?: number;
}

/** A create-session body. */
export interface WireOrder {
  purchase_country: string;
  purchase_currency: string;
  locale: string;
  order_amount: number;
  order_tax_amount: number;
  order_lines: WireLine[];
}

/** The countries of Klarna Payments. */
export const countries =
  'AU AT BE CA CZ DK FI FR DE GR HU IE IT MX NL NZ NO PL PT RO SK ES SE CH GB US'.split(' ');

const vatRates = fc.oneof(
  fc.constantFrom(0, 250, 500, 550, 600, 700, 1000, 1200, 1905, 2000, 2100, 2500, 2700),
  fc.integer({ min: 100, max: 10_000 }),
);

/** The tax that an amount contains, by Klarna's words alone: every whole number within 1, one of them chosen. */
const taxWithinOne = (total: number, rate: number) => {
  const base = BigInt(10_000 + rate);
  const part = BigInt(total) * BigInt(rate);
  const near = Number(part / base);
  const allowed = [near - 2, near - 1, near, near + 1, near + 2].filter((tax) => {
    const off = BigInt(tax) * base - part;
    return off <= base && -off <= base;
  });
  return fc.constantFrom(...allowed);
};

const taxed = (line: WireLine, rate: number): fc.Arbitrary<WireLine> =>
  taxWithinOne(line.total_amount, rate).map((total_tax_amount) => ({
    ...line,
    tax_rate: rate,
    total_tax_amount,
  }));

const goods: fc.Arbitrary<WireLine> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 30 }),
    unit_price: fc.integer({ min: 0, max: 1_000_000 }),
    share: fc.integer({ min: 0, max: 100 }),
    discounted: fc.boolean(),
  })
  .map(({ quantity, unit_price, share, discounted }) => {
    const full = quantity * unit_price;
    const off = discounted ? Math.floor((full * share) / 100) : 0;
    return {
      ...(discounted && { total_discount_amount: off }),
      type: 'physical',
      name: 'Sample product',
      quantity,
      unit_price,
      total_amount: full - off,
    };
  });

const single = (type: string, amounts: fc.Arbitrary<number>): fc.Arbitrary<WireLine> =>
  amounts.map((amount) => ({
    type,
    name: `Sample ${type}`,
    quantity: 1,
    unit_price: amount,
    total_amount: amount,
  }));

const untaxedLines = fc
  .tuple(
    fc.array(goods, { minLength: 1, maxLength: 8 }),
    fc.option(single('shipping_fee', fc.integer({ min: 0, max: 20_000 }))),
    fc.option(single('surcharge', fc.integer({ min: 1, max: 5000 }))),
    fc.nat({ max: 50 }),
  )
  .chain(([products, shipping, surcharge, share]) => {
    const lines = [...products, shipping, surcharge].filter((line) => line !== null);
    const off = Math.floor((sum(products, 'total_amount') * share) / 100);
    return single('discount', fc.constant(-off)).map((discount) => (off > 0 ? [...lines, discount] : lines));
  });

const withTax = (lines: WireLine[]): fc.Arbitrary<WireLine[]> =>
  fc
    .array(vatRates, { minLength: lines.length, maxLength: lines.length })
    .chain((rates) => fc.tuple(...lines.map((line, index) => taxed(line, rates[index] ?? 0))));

const usOrder = fc.tuple(untaxedLines, fc.nat({ max: 100_000 })).map(([lines, tax]) => {
  const taxLine = { type: 'sales_tax', name: 'Sales tax', quantity: 1, unit_price: tax, total_amount: tax };
  return order('US', [...lines, taxLine], tax);
});

const worldOrder = fc
  .tuple(fc.constantFrom(...countries.filter((country) => country !== 'US')), untaxedLines.chain(withTax))
  .chain(([country, lines]) => {
    const tax = sum(lines, 'total_tax_amount');
    const near = fc.integer({ min: tax - lines.length, max: tax + lines.length });
    return near.map((orderTax) => order(country, lines, orderTax));
  })
  .filter(({ order_tax_amount }) => order_tax_amount >= 0);

/** Any order that Klarna's documented rules accept, of every country, with discounts, shipping and the US mode. */
export const acceptedOrder: fc.Arbitrary<WireOrder> = fc.oneof(
  { weight: 5, arbitrary: worldOrder },
  { weight: 1, arbitrary: usOrder },
);

function order(country: string, order_lines: WireLine[], order_tax_amount: number): WireOrder {
  return {
    purchase_country: country,
    purchase_currency: currencyOf(country) ?? '',
    locale: `en-${country}`,
    order_amount: sum(order_lines, 'total_amount'),
    order_tax_amount,
    order_lines,
  };
}

export function sum(lines: readonly WireLine[], field: 'total_amount' | 'total_tax_amount'): number {
  return lines.reduce((total, line) => total + (line[field] ?? 0), 0);
}
