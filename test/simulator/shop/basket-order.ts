import { type JsonObject, objectsAt } from '../server/json.ts';
import { articles, postage } from './articles.ts';
import type { ShopCountry } from './shop-countries.ts';

/** Quantities by article number; missing means none. */
export type Quantities = ReadonlyMap<string, number>;

/**
 * The order as Klarna requires it, with all amounts as integers in minor units. Outside the US each line has its tax; in
 * the US the tax is a separate line (documented).
 */
export function basketOrder(quantities: Quantities, country: ShopCountry): JsonObject {
  const inUs = country.code === 'US';
  const goods = articles.flatMap((product) => {
    const quantity = quantities.get(product.sku) ?? 0;
    if (quantity === 0) return [];
    const unitPrice = product.prices[country.currency] ?? 0;
    const off = Math.round((quantity * unitPrice * product.discount) / 100);
    const total = quantity * unitPrice - off;
    const rate = product.reducedTax ? country.reducedTaxRate : country.taxRate;
    return [
      {
        type: 'physical',
        reference: product.sku,
        name: product.name,
        quantity,
        quantity_unit: 'pcs',
        unit_price: unitPrice,
        ...tax(total, inUs ? null : rate),
        total_amount: total,
        total_discount_amount: off,
        product_url: `https://shop.example/products/${product.sku}`,
      },
    ];
  });
  const fee = postage[country.currency] ?? 0;
  const shipping = {
    type: 'shipping_fee',
    name: 'Standard delivery',
    quantity: 1,
    unit_price: fee,
    ...tax(fee, inUs ? null : country.taxRate),
    total_amount: fee,
  };
  const lines: JsonObject[] = [...goods, shipping];
  if (inUs) lines.push(salesTax(sum(lines, 'total_amount'), country.taxRate));
  return {
    purchase_country: country.code,
    purchase_currency: country.currency,
    locale: country.locale,
    order_amount: sum(lines, 'total_amount'),
    order_tax_amount: inUs
      ? sum(
          lines.filter((line) => line.type === 'sales_tax'),
          'total_amount',
        )
      : sum(lines, 'total_tax_amount'),
    order_lines: lines,
  };
}

/** The order lines for goods. */
export function goodsLines(order: JsonObject): JsonObject[] {
  return objectsAt(order, 'order_lines').filter((line) => line.type === 'physical');
}

function tax(total: number, rate: number | null): JsonObject {
  if (rate === null) return {};
  return { tax_rate: rate, total_tax_amount: Math.round((total * rate) / (10_000 + rate)) };
}

function salesTax(net: number, rate: number): JsonObject {
  const amount = Math.round((net * rate) / 10_000);
  return { type: 'sales_tax', name: 'Sales tax', quantity: 1, unit_price: amount, total_amount: amount };
}

function sum(lines: readonly JsonObject[], field: string): number {
  return lines.reduce((total, line) => total + Number(line[field] ?? 0), 0);
}
