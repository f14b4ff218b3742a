import { expect, test } from 'vitest';
import { lineTotal } from '../../../../lib/diagnosis/rules/line-total.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, words } from '../example.ts';

const path = 'order_lines[0].total_amount';

test.each([
  ['no line', [], ['could-not-check: There are no order lines.']],
  [
    'a number missing',
    [{ quantity: 1, total_amount: 5 }],
    [
      'could-not-check: 1 of 1 line could not be checked: a required number is missing or is not a whole number.',
    ],
  ],
  [
    'a discount that is no number',
    [{ quantity: 1, unit_price: 5, total_amount: 5, total_discount_amount: '1' }],
    [
      'could-not-check: 1 of 1 line could not be checked: a required number is missing or is not a whole number.',
    ],
  ],
  [
    'too high',
    [{ quantity: 2, unit_price: 5000, total_amount: 10_500 }],
    [`fail ${path}: Line 1: \`total_amount\` is 500 too high. 2 × 5000 is 10000.`],
  ],
  [
    'too low, on the second line',
    [
      { quantity: 1, unit_price: 5, total_amount: 5 },
      { quantity: 1, unit_price: -500, total_amount: -600 },
    ],
    ['fail order_lines[1].total_amount: Line 2: `total_amount` is 100 too low. 1 × -500 is -500.'],
  ],
  [
    'one off for each piece at most',
    [{ quantity: 3, unit_price: 333, total_amount: 1000 }],
    [`warn ${path}: Line 1: \`total_amount\` is 1 too high. 3 × 333 is 999.`],
  ],
  [
    'more than one off for each piece',
    [{ quantity: 3, unit_price: 333, total_amount: 1003 }],
    [`fail ${path}: Line 1: \`total_amount\` is 4 too high. 3 × 333 is 999.`],
  ],
  [
    'numbers beyond what a float holds',
    [{ quantity: 9_007_199_254_740_991, unit_price: 3, total_amount: 9_007_199_254_740_991 }],
    [
      `fail ${path}: Line 1: \`total_amount\` is 18014398509481982 too low. 9007199254740991 × 3 is 27021597764222973.`,
    ],
  ],
  [
    'nothing of nothing',
    [{ quantity: 0, unit_price: 5, total_amount: 0, total_discount_amount: null }],
    ['pass: `total_amount` is right on 1 line.'],
  ],
])('%s', (_, order_lines, expected) => {
  expect(words(lineTotal, knownBody({ order_lines }))).toEqual(expected);
});

test.each([
  ['the discount left out', { total_amount: 10_000 }, 'The discount was not subtracted.'],
  ['the discount for every piece', { total_amount: 8000 }, 'is for the whole line'],
  ['the quantity left out', { total_amount: 4000 }, 'This is the total of a single item.'],
])('%s is suspected', (_, wrong, advice) => {
  const line = { quantity: 2, unit_price: 5000, total_discount_amount: 1000, ...wrong };
  expect(rendered(lineTotal.check(knownBody({ order_lines: [line] })))).toMatchObject([
    { advice: expect.stringContaining(advice) },
  ]);
});
