import { expect, test } from 'vitest';
import { english } from '../../../lib/language/language.ts';
import { verbatim } from '../../../lib/language/text.ts';
import { findingText } from '../../../lib/sharing/finding-text.ts';

const finding = {
  rule: 'order-tax',
  about: 'session',
  outcome: 'fail',
  says: verbatim('`order_tax_amount` is 3 too low.'),
  advice: verbatim('Sum the tax of the lines.'),
} as const;

test('A finding is handed on with its sum, the check and the place.', () => {
  const sum = {
    formula: '1900 + 493',
    expected: 2393,
    actual: 2390,
    tolerance: 0,
    unit: 'minor-units',
  } as const;
  expect(findingText({ ...finding, sum, path: 'order_tax_amount' }, english)).toBe(`\
\`order_tax_amount\` is 3 too low.
1900 + 493 = 2393, not 2390
Sum the tax of the lines.
order-tax: order_tax_amount`);
});

test('The values of a comparison, which may be personal, are not in it.', () => {
  const comparison = {
    expectedIn: verbatim('here'),
    expected: 'Mathilda',
    actualIn: verbatim('there'),
    actual: 'Ada',
  };
  expect(findingText({ ...finding, comparison }, english)).toBe(
    '`order_tax_amount` is 3 too low.\nSum the tax of the lines.\norder-tax',
  );
});
