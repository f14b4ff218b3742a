import { isObject, type Json, type JsonObject } from '../server/json.ts';
import { currencyOf } from './markets.ts';

const largestAmount = 200_000_000;

/**
 * The paths of the fields that Klarna would refuse in an order; empty if there are none. The checks run in groups, and the
 * first group that finds a field gives the answer, because the recorded answer to `{}` names only currency and country.
 */
export function refusedFields(order: JsonObject): string[] {
  for (const check of [market, language, outline, lines, totals]) {
    const refused = check(order);
    if (refused.length > 0) return refused;
  }
  return [];
}

function market(order: JsonObject): string[] {
  const { purchase_currency: currency, purchase_country: country } = order;
  const currencyGood = typeof currency === 'string' && /^[A-Za-z]{3}$/.test(currency);
  const countryGood = typeof country === 'string' && /^[A-Za-z]{2}$/.test(country);
  const refused = [
    ...(currencyGood ? [] : ['purchase_currency']),
    ...(countryGood ? [] : ['purchase_country']),
  ];
  if (!currencyGood || !countryGood) return refused;
  const expected = currencyOf(country);
  if (expected === undefined) return ['purchase_country'];
  return expected === currency.toUpperCase() ? [] : ['purchase_currency'];
}

function language({ locale, purchase_country: country }: JsonObject): string[] {
  if (locale === undefined) return [];
  if (typeof locale !== 'string' || !/^[A-Za-z]{2}(?:-[A-Za-z]{2})*$/.test(locale)) return ['locale'];
  const region = locale.slice(3, 5).toUpperCase();
  return region === '' || region === String(country).toUpperCase() ? [] : ['locale'];
}

function outline({ order_amount: amount, order_lines: orderLines }: JsonObject): string[] {
  const linesGood = Array.isArray(orderLines) && orderLines.length >= 1 && orderLines.length <= 1000;
  return [...(isAmount(amount) ? [] : ['order_amount']), ...(linesGood ? [] : ['order_lines'])];
}

function lines(order: JsonObject): string[] {
  const inUs = isUs(order);
  const list = Array.isArray(order.order_lines) ? order.order_lines : [];
  return list.flatMap((line, index) =>
    refusedInLine(line, inUs).map((field) => `order_lines[${index}].${field}`),
  );
}

function refusedInLine(line: Json, inUs: boolean): string[] {
  if (!isObject(line)) return ['name'];
  const {
    name,
    quantity,
    unit_price,
    total_amount,
    total_discount_amount = 0,
    tax_rate,
    total_tax_amount,
  } = line;
  const refused: string[] = [];
  if (typeof name !== 'string' || name.length < 1 || name.length > 255) refused.push('name');
  if (!isAmount(quantity)) refused.push('quantity');
  if (!isLineAmount(unit_price)) refused.push('unit_price');
  if (!isLineAmount(total_amount)) refused.push('total_amount');
  if (!isAmount(total_discount_amount)) refused.push('total_discount_amount');
  if (tax_rate !== undefined && (!isAmount(tax_rate) || tax_rate > 10_000)) refused.push('tax_rate');
  if (refused.length > 0) return refused;
  const expected = Number(quantity) * Number(unit_price) - Number(total_discount_amount);
  if (total_amount !== expected) return ['total_amount'];
  if (inUs) return tax_rate === undefined || tax_rate === 0 ? [] : ['tax_rate'];
  if (tax_rate === undefined) return [];
  return isLineTax(Number(total_amount), Number(tax_rate), Number(total_tax_amount))
    ? []
    : ['total_tax_amount'];
}

/**
 * Whether `total_tax_amount` is `total_amount - total_amount * 10000 / (10000 + tax_rate)`, with a tolerance of 1, as the
 * schema documents. In integers: amounts in minor units, the rate in basis points.
 */
export function isLineTax(totalAmount: number, taxRate: number, totalTaxAmount: number): boolean {
  const base = 10_000 + taxRate;
  return Math.abs(totalTaxAmount * base - totalAmount * taxRate) <= base;
}

function totals(order: JsonObject): string[] {
  const list = Array.isArray(order.order_lines) ? order.order_lines.filter(isObject) : [];
  if (order.order_amount !== sum(list, 'total_amount')) return ['order_amount'];
  const tax = order.order_tax_amount;
  if (tax === undefined) return [];
  if (!isAmount(tax)) return ['order_tax_amount'];
  if (isUs(order)) {
    const taxLines = list.filter((line) => line.type === 'sales_tax');
    return tax === sum(taxLines, 'total_amount') ? [] : ['order_tax_amount'];
  }
  return Math.abs(tax - sum(list, 'total_tax_amount')) <= list.length ? [] : ['order_tax_amount'];
}

function sum(list: readonly JsonObject[], field: string): number {
  return list.reduce((total, line) => total + Number(line[field] ?? 0), 0);
}

function isUs(order: JsonObject): boolean {
  return String(order.purchase_country).toUpperCase() === 'US';
}

function isAmount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isLineAmount(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value <= largestAmount;
}
