import { expect, test } from 'vitest';
import { usSalesTax } from '../../../../lib/diagnosis/rules/us-sales-tax.ts';
import { knownBody, words } from '../example.ts';

const goods = { total_amount: 20_000 };
const tax = { type: 'sales_tax', total_amount: 1000 };

test.each([
  [
    'Klarna’s example',
    1000,
    [goods, tax],
    ['pass: `order_tax_amount` is the total of the `sales_tax` lines.'],
  ],
  [
    'several taxes',
    1500,
    [goods, tax, { ...tax, total_amount: 500 }],
    ['pass: `order_tax_amount` is the total of the `sales_tax` lines.'],
  ],
  ['no tax', undefined, [goods], ['pass: There is no tax.']],
  [
    'not in the order',
    undefined,
    [goods, tax],
    ['info order_tax_amount: The `sales_tax` lines add up to 1000, but `order_tax_amount` is missing.'],
  ],
  [
    'another sum',
    900,
    [goods, tax],
    ['fail order_tax_amount: `order_tax_amount` is 100 too low. The `sales_tax` lines add up to 1000.'],
  ],
  [
    'no line of tax',
    1000,
    [goods],
    ['fail order_tax_amount: `order_tax_amount` is 1000, but no line has the type `sales_tax`.'],
  ],
  [
    'tax on the lines, as elsewhere',
    1000,
    [{ ...goods, tax_rate: 526, total_tax_amount: 1000 }],
    [
      'warn order_lines[0].tax_rate: Line 1 has a `tax_rate` of 526. Klarna documents it only for countries outside the US.',
      'warn order_tax_amount: `order_tax_amount` is 1000, but no line has the type `sales_tax`.',
    ],
  ],
  ['no whole number', 10.5, [goods, tax], ['could-not-check: A tax amount is not a whole number.']],
])('%s', (_, order_tax_amount, order_lines, expected) => {
  const body = { purchase_country: 'US', order_tax_amount, order_lines };
  expect(words(usSalesTax, knownBody(body))).toEqual(expected);
});

test('elsewhere there is nothing to check; without a country a line of tax says that it is the US', () => {
  expect(words(usSalesTax, knownBody({ purchase_country: 'DE', order_lines: [goods, tax] }))).toEqual([]);
  expect(words(usSalesTax, knownBody({ order_lines: [goods] }))).toEqual([]);
  expect(words(usSalesTax, knownBody({ order_lines: [goods, tax], order_tax_amount: 1000 }))).toHaveLength(1);
});
