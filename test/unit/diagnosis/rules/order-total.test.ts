import { expect, test } from 'vitest';
import { orderTotal } from '../../../../lib/diagnosis/rules/order-total.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, words } from '../example.ts';

const line = (total_amount: number, more: object = {}) => ({ total_amount, ...more });
const fail = (text: string) => [`fail order_amount: \`order_amount\` is ${text}`];

test.each([
  [
    'no lines',
    { order_amount: 0, order_lines: [] },
    ['could-not-check: This check needs `order_amount`, and a `total_amount` on every order line.'],
  ],
  [
    'a line without total',
    { order_amount: 5, order_lines: [line(5), {}] },
    ['could-not-check: This check needs `order_amount`, and a `total_amount` on every order line.'],
  ],
  ['off by one', { order_amount: 6, order_lines: [line(5)] }, fail('1 too high. The lines add up to 5.')],
  [
    'a line left out',
    { order_amount: 500, order_lines: [line(500), line(70)] },
    fail('70 too low, because it does not include line 2. The lines add up to 570.'),
  ],
  [
    'a wrong line',
    { order_amount: 500, order_lines: [line(400), line(200, { quantity: 2, unit_price: 50 })] },
    fail('100 too low, because the `total_amount` of line 2 is 100 too high. The lines add up to 600.'),
  ],
  [
    'tax on top',
    { order_amount: 600, order_tax_amount: 100, order_lines: [line(200), line(300)] },
    fail(
      '100 too high, because `order_tax_amount` was added, but the lines already include tax. The lines add up to 500.',
    ),
  ],
])('%s', (_, body, expected) => {
  expect(words(orderTotal, knownBody(body))).toEqual(expected);
});

test('a sum of very many lines is shortened', () => {
  const order_lines = Array.from({ length: 1000 }, () => line(3));
  expect(rendered(orderTotal.check(knownBody({ order_amount: 1, order_lines })))).toMatchObject([
    { sum: { formula: '3 + 3 + 3 + 3 + 3 + 3 + 3 + 3 + 3 + 3 + … + 3', expected: 3000 } },
  ]);
});
