import { describe, expect, test } from 'vitest';
import { allRules } from '../../../../lib/diagnosis/rules/all.ts';
import { refusedPaths } from '../../../../lib/diagnosis/rules/refused-fields.ts';
import { rendered } from '../../language/rendered.ts';
import { knownPasted, words } from '../example.ts';

const rule = allRules.find(({ id }) => id === 'refused-fields');
const said = (body: object, ...messages: string[]) =>
  rule === undefined ? [] : words(rule, knownPasted(body, messages));

const line = { name: 'Sample product', quantity: 1, unit_price: 495, total_amount: 495, tax_rate: 700 };
const order = { purchase_country: 'DE', purchase_currency: 'EUR', locale: 'de-DE', order_amount: 495 };

describe('what Klarna refused', () => {
  test('is explained by the check of that field', () => {
    const body = { ...order, order_tax_amount: 41, order_lines: [{ ...line, total_tax_amount: 41 }] };
    expect(said(body, 'Bad value: order_lines[0].total_tax_amount')).toEqual([
      'info order_lines[0].total_tax_amount: Klarna refused `order_lines[0].total_tax_amount`. The check `line-tax` explains why.',
    ]);
  });

  test('is explained by what stands near it', () => {
    const body = { ...order, order_tax_amount: 41, order_lines: [{ ...line, total_tax_amount: 41 }] };
    expect(said(body, 'Bad value: order_lines[0].tax_rate', 'Bad value: order_tax_amount')).toEqual([
      'info order_lines[0].tax_rate: Klarna refused `order_lines[0].tax_rate`, probably because of `order_lines[0].total_tax_amount`: see the check `line-tax`.',
      'info order_tax_amount: Klarna refused `order_tax_amount`, probably because of `order_lines[0].total_tax_amount`: see the check `line-tax`.',
    ]);
  });

  test('is not explained by the trouble of another line', () => {
    const order_lines = [
      { ...line, total_tax_amount: 32 },
      { ...line, total_tax_amount: 41 },
    ];
    expect(
      said({ ...order, order_amount: 990, order_lines }, 'Bad value: order_lines[0].total_tax_amount'),
    ).toEqual([
      'warn order_lines[0].total_tax_amount: Klarna refused `order_lines[0].total_tax_amount`, but the checks here find nothing wrong with it.',
    ]);
  });

  test('is nothing where there was no answer', () => {
    expect(rendered(rule?.check(knownPasted(order)))).toEqual([]);
  });
});

test.each([
  [['Bad value: purchase_currency, purchase_country'], ['purchase_currency', 'purchase_country']],
  [['BAD_VALUE : locale'], ['locale']],
  [['Bad value: locale', 'bad value:locale'], ['locale']],
  [['Bad value: '], []],
  [['Not matching fields: [billing_address.postal_code]'], []],
])('%j names %j', (messages, paths) => {
  expect(refusedPaths(messages)).toEqual(paths);
});
