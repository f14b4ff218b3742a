import { describe, expect, test } from 'vitest';
import { lineTax } from '../../../../lib/diagnosis/rules/line-tax.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, words } from '../example.ts';

const lines = (...order_lines: object[]) => words(lineTax, knownBody({ order_lines }));
const path = 'order_lines[0].total_tax_amount';

describe('Klarna’s own examples', () => {
  // The first is called accepted in its documentation, the others were sent by shops.
  test.each([
    [2900, 2000, 483],
    [4000, 2000, 666],
    [1000, 1900, 160],
    [59_500, 2000, 9917],
    [62_400, 2000, 10_400],
  ])('%i at %i with %i is accepted', (total_amount, tax_rate, total_tax_amount) => {
    expect(lines({ total_amount, tax_rate, total_tax_amount })).toEqual([
      'pass: `total_tax_amount` is right on 1 line.',
    ]);
  });

  test('495 at 700 with 41 is refused', () => {
    expect(lines({ total_amount: 495, tax_rate: 700, total_tax_amount: 41 })).toEqual([
      `fail ${path}: Line 1: \`total_tax_amount\` is 9 too high. 495 at 7 % contains 32.38.`,
    ]);
  });
});

describe('the tolerance of 1 is exact', () => {
  // 495 at 7 % contains 32.3831…
  test.each([
    [31, 'fail'],
    [32, 'pass'],
    [33, 'pass'],
    [34, 'fail'],
  ])('%i: %s', (total_tax_amount, outcome) => {
    expect(lines({ total_amount: 495, tax_rate: 700, total_tax_amount })).toEqual([
      expect.stringMatching(`^${outcome}`),
    ]);
  });

  test.each([
    // 10001 at 0.01 % contains 1, 10002 contains 1.0001.
    [10_001, 'pass'],
    [10_002, 'fail'],
  ])('to the last ten-thousandth: 0 for %i: %s', (total_amount, outcome) => {
    expect(lines({ total_amount, tax_rate: 1, total_tax_amount: 0 })).toEqual([
      expect.stringMatching(`^${outcome}`),
    ]);
  });

  test.each([
    [-1801, 'pass'],
    [-1802, 'fail'],
    [-1799, 'pass'],
    [1800, 'fail'],
  ])('below zero as well: %i: %s', (total_tax_amount, outcome) => {
    expect(lines({ type: 'discount', total_amount: -9000, tax_rate: 2500, total_tax_amount })).toEqual([
      expect.stringMatching(`^${outcome}`),
    ]);
  });
});

test.each([
  ['nothing to check', { total_amount: 500 }, 'pass: No line needs a `total_tax_amount`.'],
  [
    'tax without a rate',
    { total_amount: 500, total_tax_amount: 100 },
    `info ${path}: Line 1: \`total_tax_amount\` is 100, but there is no \`tax_rate\` to check it against.`,
  ],
  [
    'a rate without tax',
    { total_amount: 9000, tax_rate: 2500 },
    `fail ${path}: Line 1: \`total_tax_amount\` is missing. 9000 at 25 % contains 1800.`,
  ],
  [
    'no rate of tax, no tax',
    { total_amount: 9000, tax_rate: 0 },
    'pass: `total_tax_amount` is right on 1 line.',
  ],
  [
    'a rate out of bounds',
    { total_amount: 9000, tax_rate: -10_000, total_tax_amount: 1 },
    'could-not-check: 1 of 1 line could not be checked: a required number is missing or is not a whole number.',
  ],
  [
    'a tax that is no number',
    { total_amount: 9000, tax_rate: 2500, total_tax_amount: '1800' },
    'could-not-check: 1 of 1 line could not be checked: a required number is missing or is not a whole number.',
  ],
  [
    'a discount',
    { total_amount: -495, tax_rate: 700, total_tax_amount: 0 },
    `fail ${path}: Line 1: \`total_tax_amount\` is 32 too high. -495 at 7 % contains -32.38.`,
  ],
])('%s', (_, line, expected) => {
  expect(lines(line)).toEqual([expected]);
});

test('in the US lines carry no tax', () => {
  const order_lines = [{ total_amount: 9000, tax_rate: 0, total_tax_amount: 900 }];
  expect(words(lineTax, knownBody({ purchase_country: 'us', order_lines }))).toEqual([
    'pass: In the US, lines have no tax of their own.',
  ]);
});

test.each([
  ['on top', { tax_rate: 2000, total_tax_amount: 580 }, 'added on top of `total_amount`'],
  ['a rate in percent', { tax_rate: 25, total_tax_amount: 580 }, '25 % is 2500'],
  ['of one piece', { quantity: 2, tax_rate: 2500, total_tax_amount: 290 }, 'the tax of a single item'],
])('a tax %s is suspected', (_, line, advice) => {
  const known = knownBody({ order_lines: [{ total_amount: 2900, ...line }] });
  expect(rendered(lineTax.check(known))).toMatchObject([{ advice: expect.stringContaining(advice) }]);
});

test('the sum is there with its numbers', () => {
  const known = knownBody({
    order_lines: [{ total_amount: 9000, tax_rate: 2500, total_tax_amount: 1797 }],
  });
  expect(rendered(lineTax.check(known))).toMatchObject([
    {
      sum: {
        formula: '9000 × 2500 ÷ 12500',
        expected: 1800,
        actual: 1797,
        tolerance: 1,
        unit: 'minor-units',
      },
    },
  ]);
});
