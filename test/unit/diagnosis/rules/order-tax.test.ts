import { expect, test } from 'vitest';
import { orderTax } from '../../../../lib/diagnosis/rules/order-tax.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, words } from '../example.ts';

const taxed = (total_tax_amount: number | string, more: object = {}) => ({
  quantity: 1,
  total_tax_amount,
  ...more,
});
const right = { quantity: 1, total_amount: 9000, tax_rate: 2500, total_tax_amount: 1800 };

test.each([
  ['no lines', 0, [], ['could-not-check: This check needs order lines.']],
  ['the sum', 150, [taxed(100), taxed(50)], ['pass: `order_tax_amount` is the sum of 2 lines.']],
  [
    'off by the number of lines',
    152,
    [taxed(100), taxed(50)],
    ['pass: `order_tax_amount` is 2 too high. Klarna accepts this for 2 lines.'],
  ],
  [
    'off by more',
    147,
    [taxed(100), taxed(50)],
    ['fail order_tax_amount: `order_tax_amount` is 3 too low. The lines add up to 150.'],
  ],
  [
    'off by the number of pieces: it depends on what Klarna counts',
    147,
    [taxed(100, { quantity: 2 }), taxed(50)],
    ['warn order_tax_amount: `order_tax_amount` is 3 too low. The lines add up to 150.'],
  ],
  ['missing, and no tax', undefined, [taxed(0), {}], ['pass: There is no tax.']],
  [
    'missing',
    undefined,
    [taxed(100), taxed(50)],
    ['info order_tax_amount: The lines have 150 of tax, but `order_tax_amount` is missing.'],
  ],
  [
    'no whole number',
    150,
    [taxed('100'), taxed(50)],
    ['could-not-check: A tax amount is not a whole number.'],
  ],
  [
    'because of a wrong line',
    3600,
    [right, { ...right, total_tax_amount: 1803 }],
    [
      'fail order_tax_amount: `order_tax_amount` is 3 too low, because the tax of line 2 is 3 too high. The lines add up to 3603.',
    ],
  ],
  [
    'because of a line without its tax',
    3600,
    [right, { ...right, total_tax_amount: undefined }],
    [
      'fail order_tax_amount: `order_tax_amount` is 1800 too high, because line 2 has no `total_tax_amount`. The lines add up to 1800.',
    ],
  ],
  [
    'because of a line left out',
    1800,
    [right, taxed(100)],
    [
      'fail order_tax_amount: `order_tax_amount` is 100 too low, because it does not include the tax of line 2. The lines add up to 1900.',
    ],
  ],
  [
    'because of a line counted twice',
    2000,
    [right, taxed(100)],
    [
      'fail order_tax_amount: `order_tax_amount` is 100 too high, because it includes the tax of line 2 twice. The lines add up to 1900.',
    ],
  ],
  [
    'because of two lines that explain it equally: neither is named',
    1800,
    [right, taxed(100), taxed(100), taxed(-100)],
    ['fail order_tax_amount: `order_tax_amount` is 100 too low. The lines add up to 1900.'],
  ],
  [
    'because of a line for the US',
    2000,
    [right, { type: 'sales_tax', total_amount: 200 }],
    [
      'fail order_tax_amount: `order_tax_amount` is 200 too high, because it includes line 2 of type `sales_tax`, which is only for the US. The lines add up to 1800.',
    ],
  ],
])('%s', (_, order_tax_amount, order_lines, expected) => {
  const body = { purchase_country: 'DE', order_tax_amount, order_lines };
  expect(words(orderTax, knownBody(body))).toEqual(expected);
});

test('in the US it is another rule’s', () => {
  const body = { purchase_country: 'US', order_tax_amount: 5, order_lines: [right] };
  expect(words(orderTax, knownBody(body))).toEqual([]);
});

test('says the sum, what it should be, and how much may be off', () => {
  const body = { order_tax_amount: 5, order_lines: [taxed(100), taxed(-50)] };
  expect(rendered(orderTax.check(knownBody(body)))).toMatchObject([
    { sum: { formula: '100 + (-50)', expected: 50, actual: 5, tolerance: 2, unit: 'minor-units' } },
  ]);
});
