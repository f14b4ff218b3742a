import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { allRules } from '../../../../lib/diagnosis/rules/all.ts';
import { rendered } from '../../language/rendered.ts';
import { knownPasted, knownText, words } from '../example.ts';

const rule = allRules.find(({ id }) => id === 'refused-fields');
const said = (body: object, ...messages: string[]) =>
  rule === undefined ? [] : words(rule, knownPasted(body, messages));

const line = { name: 'Sample product', quantity: 1, unit_price: 495, total_amount: 495, tax_rate: 700 };
const order = { purchase_country: 'DE', purchase_currency: 'EUR', locale: 'de-DE', order_amount: 495 };
const wrongTax = { ...order, order_tax_amount: 41, order_lines: [{ ...line, total_tax_amount: 41 }] };

describe('a refused field', () => {
  test('is explained by the check of that field', () => {
    expect(said(wrongTax, 'Bad value: order_lines[0].total_tax_amount')).toEqual([
      'info order_lines[0].total_tax_amount: Klarna refused `order_lines[0].total_tax_amount`. The check `line-tax` explains why.',
    ]);
  });

  test('is explained by a field that Klarna calculates it from', () => {
    expect(said(wrongTax, 'Bad value: order_lines[0].tax_rate', 'Bad value: order_tax_amount')).toEqual([
      'info order_lines[0].tax_rate: Klarna refused `order_lines[0].tax_rate`. The check `line-tax` finds the cause in `order_lines[0].total_tax_amount`.',
      'info order_tax_amount: Klarna refused `order_tax_amount`. The check `line-tax` finds the cause in `order_lines[0].total_tax_amount`.',
    ]);
  });

  test.each([
    ['another line', 'order_lines[1].total_tax_amount'],
    ['a field of the same line that Klarna does not calculate from it', 'order_lines[0].image_url'],
    ['another field of the order', 'merchant_reference1'],
  ])('is not explained by a problem of %s', (_, path) => {
    const order_lines = [
      { ...line, total_tax_amount: 41, image_url: 'https://shop.example/a.png' },
      { ...line, total_tax_amount: 32 },
    ];
    const body = { ...order, order_amount: 990, order_lines, merchant_reference1: 'S-1' };
    expect(said(body, `Bad value: ${path}`)).toEqual([
      `fail ${path}: Klarna refused \`${path}\`. The checks here find nothing wrong with it, so the cause is not known.`,
    ]);
  });

  test('is not explained by advice on when to send personal data', () => {
    const body = { ...order, billing_address: { given_name: 'Sample' } };
    const [verdict] = said(body, 'Bad value: billing_address.given_name');
    expect(verdict).toMatch(/^fail .*the cause is not known\.$/);
    const found = diagnose(knownPasted(body, ['Bad value: billing_address.given_name']));
    expect(found.filter(({ rule: id }) => id === 'personal-data-at-creation')).toEqual([]);
  });

  test('of a line that the body does not have is of another body', () => {
    expect(said(wrongTax, 'Bad value: order_lines[3].name')).toEqual([
      'warn order_lines[3].name: Klarna refused line 4, but this body has 1 line. It is not the body that was refused.',
    ]);
  });

  test('that the body does not have is said to be missing', () => {
    const [verdict] = said(wrongTax, 'Bad value: merchant_urls.confirmation');
    expect(verdict).toMatch(/The body does not have this field\.$/);
  });

  test('that is required and missing is explained by that', () => {
    const [verdict] = said({ ...order, order_lines: [] }, 'Bad value: order_lines');
    expect(verdict).toBe(
      'info order_lines: Klarna refused `order_lines`. The check `required-fields` explains why.',
    );
  });

  test('without an answer, there is none', () => {
    expect(rendered(rule?.check(knownPasted(order)))).toEqual([]);
  });
});

describe('Klarna’s own reason', () => {
  test('a size is compared with the value', () => {
    const body = { ...order, order_lines: [{ ...line, merchant_data: 'x'.repeat(70) }] };
    const known = knownPasted(body, [
      'Bad value: order_lines[0].merchant_data (size must be between 0 and 64)',
    ]);
    expect(rendered(rule?.check(known))).toEqual([
      {
        outcome: 'fail',
        path: 'order_lines[0].merchant_data',
        says: 'Klarna refused `order_lines[0].merchant_data`. It has 70 characters, but Klarna’s answer allows 0 to 64.',
        advice: 'Shorten it to 64.',
      },
    ]);
  });

  test('a size that the value keeps is quoted, and explains nothing', () => {
    const [verdict] = said(wrongTax, 'Bad value: order_lines[0].name (size must be between 0 and 64)');
    expect(verdict).toMatch(/“\(size must be between 0 and 64\)”.*the cause is not known\.$/);
  });

  test('the value that Klarna calculated stands beside that of the body', () => {
    const [verdict] = said(
      wrongTax,
      'Bad value: order_lines[0].total_tax_amount differs from the calculated value [32] by more than [1]',
    );
    expect(verdict).toMatch(
      /^info order_lines\[0\]\.total_tax_amount: .*Klarna calculated 32, and the body has 41\..*`line-tax`/,
    );
  });

  test('the configured currencies are named', () => {
    const body = { ...order, purchase_country: 'NO', purchase_currency: 'NOK' };
    expect(
      said(
        body,
        'Bad value: purchase_currency (order billing country is: NO, configured currencies are: AUD, CAD)',
      ),
    ).toEqual([
      'info purchase_currency: Klarna refused `purchase_currency`. The merchant account has AUD, CAD, but not NOK. The check `purchase-currency` explains why.',
    ]);
  });

  test('any other reason is quoted', () => {
    const [verdict] = said(wrongTax, 'Bad value: order_lines[0].name is not to our liking');
    expect(verdict).toMatch(/Klarna’s reason: “is not to our liking”/);
  });
});

test('an answer alone says what Klarna checks there, and asks for the body', () => {
  const known = knownText('{"error_code":"BAD_VALUE","error_messages":["Bad value: order_amount"]}');
  expect(rendered(rule?.check(known))).toEqual([
    {
      outcome: 'fail',
      path: 'order_amount',
      says: 'Klarna refused `order_amount`.',
      advice:
        'Klarna adds up the `total_amount` of all lines: `order_amount` must be that sum. Paste the body of the request to check it here.',
    },
  ]);
});
