import { expect, test } from 'vitest';
import { orderAmounts } from '../../../../lib/diagnosis/rules/order-amounts.ts';
import { knownBody, words } from '../example.ts';

const judge = (body: object) => words(orderAmounts, knownBody(body));

test.each([
  [{ order_amount: '1990' }, 'fail order_amount: `order_amount` is a string, not a number.'],
  [{ order_amount: 19.9 }, 'fail order_amount: `order_amount` is 19.9, not a whole number.'],
  [{ order_amount: -1 }, 'fail order_amount: `order_amount` is -1, but must not be negative.'],
  [{ order_amount: 1e20 }, 'fail order_amount: `order_amount` is too large to be an exact number.'],
  [{ order_tax_amount: {} }, 'fail order_tax_amount: `order_tax_amount` is an object, not a number.'],
  [{ order_tax_amount: [] }, 'fail order_tax_amount: `order_tax_amount` is an array, not a number.'],
  [{ order_tax_amount: true }, 'fail order_tax_amount: `order_tax_amount` is a boolean, not a number.'],
  [
    { order_lines: Array.from({ length: 1001 }, () => ({})) },
    'fail order_lines: There are 1,001 lines, but Klarna accepts at most 1000.',
  ],
])('%j', (body, expected) => {
  expect(judge(body)).toEqual([expected]);
});

test.each([
  [{ quantity: -1 }, 'fail order_lines[1].quantity: Line 2: `quantity` is -1, but must not be negative.'],
  [{ quantity: 1.5 }, 'fail order_lines[1].quantity: Line 2: `quantity` is 1.5, not a whole number.'],
  [
    { unit_price: 200_000_001 },
    'fail order_lines[1].unit_price: Line 2: `unit_price` is 200000001, above the limit of 200000000.',
  ],
  [
    { total_discount_amount: -5 },
    'fail order_lines[1].total_discount_amount: Line 2: `total_discount_amount` is -5, but must not be negative.',
  ],
  [
    { tax_rate: 19_000 },
    'fail order_lines[1].tax_rate: Line 2: `tax_rate` is 19000, above the limit of 10000.',
  ],
  [{ quantity: 0 }, 'info order_lines[1].quantity: Line 2: `quantity` is 0.'],
  [{ tax_rate: 25 }, 'info order_lines[1].tax_rate: Line 2: `tax_rate` 25 is 0.25 %.'],
  [
    { type: 'discount', total_amount: 500 },
    'info order_lines[1].total_amount: Line 2: A line of type `discount` adds 500 to the order.',
  ],
])('line %j', (line, expected) => {
  expect(judge({ order_lines: [{}, line] })).toEqual([expected]);
});

test.each([
  { order_lines: [{ unit_price: -500, total_amount: -500, total_tax_amount: -100, type: 'discount' }] },
  { order_lines: [null, 'line', { unit_price: null }] },
  { order_amount: 0, order_lines: 'none' },
])('nothing in %j', (body) => {
  expect(judge(body)).toEqual(['pass: All amounts are whole numbers within the limits.']);
});
