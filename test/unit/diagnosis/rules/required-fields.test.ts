import { expect, test } from 'vitest';
import { requiredFields } from '../../../../lib/diagnosis/rules/required-fields.ts';
import { knownPasted, words } from '../example.ts';

const line = { name: 'Sample product', quantity: 0, unit_price: 0, total_amount: 0 };
const body = { purchase_country: 'SE', purchase_currency: 'SEK', order_amount: 0, order_lines: [line] };

test('a zero is something', () => {
  expect(words(requiredFields, knownPasted(body))).toEqual(['pass: All required fields are present.']);
});

test.each(['purchase_country', 'purchase_currency', 'order_amount', 'order_lines'])('%s', (field) => {
  const without = { ...body, [field]: undefined };
  expect(words(requiredFields, knownPasted(without, [], 'order'))).toEqual([
    `fail ${field}: \`${field}\` is missing.`,
  ]);
  expect(words(requiredFields, knownPasted(without))).toEqual([`info ${field}: \`${field}\` is missing.`]);
});

test('an empty list of lines', () => {
  expect(words(requiredFields, knownPasted({ ...body, order_lines: [] }, [], 'order'))).toEqual([
    'fail order_lines: `order_lines` is missing.',
  ]);
});

test.each([
  ['name', ''],
  ['quantity', null],
  ['unit_price', undefined],
  ['total_amount', undefined],
])('%s of a line', (field, nothing) => {
  const order_lines = [line, { ...line, [field]: nothing }];
  expect(words(requiredFields, knownPasted({ ...body, order_lines }))).toEqual([
    `fail order_lines[1].${field}: Line 2: \`${field}\` is missing.`,
  ]);
});
