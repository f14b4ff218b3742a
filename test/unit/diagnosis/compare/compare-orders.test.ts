import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrders } from '../../../../lib/diagnosis/compare/compare-orders.ts';
import { differenceKind } from '../../../../lib/diagnosis/compare/difference-kind.ts';
import { notMatchingFields } from '../../../../lib/diagnosis/compare/not-matching.ts';
import { notMatchingFieldsOf } from '../../../../lib/klarna/refusal-message.ts';
import { rendered } from '../../language/rendered.ts';

describe('two values differ', () => {
  test.each([
    ['not', 'Sample', 'Sample', undefined],
    ['not, where neither is there', null, '', undefined],
    ['in a space', '1234 AB', '1234AB', 'whitespace'],
    ['in a space at the end', 'Sampletown ', 'Sampletown', 'whitespace'],
    ['in a space that does not break', '1234\u00A0AB', '1234 AB', 'whitespace'],
    ['in a character without width', 'Sample\u200Btown', 'Sampletown', 'whitespace'],
    ['in case', 'SAMPLETOWN', 'Sampletown', 'case'],
    ['in case and a space', '1234 ab', '1234AB', 'whitespace-and-case'],
    ['in how an accent is encoded', 'Caf\u00E9', 'Cafe\u0301', 'code-points'],
    ['in type', 9000, '9000', 'number-format'],
    ['in a decimal point', 9000, '90.00', 'number-format'],
    ['in the notation of a phone number', '+46000000000', '0046 000-000 000', 'number-format'],
    ['in sign', 9000, -9000, 'value'],
    ['in value', 9000, 9001, 'value'],
    ['in type alone', true, 'true', 'value'],
    ['because it is gone', 'Sample Ltd', '', 'missing'],
    ['because it is new', undefined, 'Sample Ltd', 'extra'],
    ['though zero is a value', 0, undefined, 'missing'],
  ])('%s', (_, expected, actual, kind) => {
    expect(differenceKind(expected, actual)).toBe(kind);
  });
});

const word = fc.stringMatching(/^[B-Db-d]{3,8} [b-d]{3,8}$/);
const address = fc.record({
  given_name: word,
  family_name: word,
  organization_name: word,
  street_address: word,
  postal_code: word,
  city: word,
  email: word,
});
const amount = fc.integer({ min: 1, max: 10_000_000 });
const line = fc.record({
  name: word,
  quantity: fc.integer({ min: 1, max: 99 }),
  unit_price: amount,
  tax_rate: fc.integer({ min: 1, max: 10_000 }),
  total_amount: amount,
  total_discount_amount: amount,
  total_tax_amount: amount,
});
const order = fc.record({
  purchase_country: fc.constantFrom('SE', 'DE'),
  purchase_currency: fc.constantFrom('SEK', 'EUR'),
  order_amount: amount,
  order_tax_amount: amount,
  billing_address: address,
  shipping_address: address,
  order_lines: fc
    .array(line, { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map((one, place) => ({ reference: `ref ${'b'.repeat(place + 1)}`, ...one }))),
});
type Order = typeof order extends fc.Arbitrary<infer Value> ? Value : never;

const texts = [
  'given_name',
  'family_name',
  'organization_name',
  'street_address',
  'postal_code',
  'city',
  'email',
];
const paths = [
  ...texts.flatMap((field) => [`billing_address.${field}`, `shipping_address.${field}`]),
  'order_amount',
  'order_tax_amount',
  'order_lines[0].name',
  'order_lines[0].reference',
  'order_lines[0].unit_price',
  'order_lines[0].tax_rate',
  'order_lines[0].total_amount',
  'order_lines[0].quantity',
];
const textChanges = {
  whitespace: (text: string) => text.replace(' ', ''),
  case: (text: string) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()),
  value: (text: string) => `${text}x`,
  missing: () => '',
} as const;
const numberChanges = {
  'number-format': (value: number) => String(value),
  value: (value: number) => value + 1,
} as const;

/** A copy with the value at a path changed. */
function changed(root: Order, path: string, change: (value: unknown) => unknown): Order {
  const copy = structuredClone(root);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<object>((value, step) => Reflect.get(value, step), copy);
  Reflect.set(holder, last, change(Reflect.get(holder, last)));
  return copy;
}

describe('two orders', () => {
  test('that are equal have no difference', () => {
    fc.assert(
      fc.property(order, (one) => {
        expect(compareOrders(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('of which one field is changed differ in exactly that, of exactly that kind', () => {
    fc.assert(
      fc.property(order, fc.constantFrom(...paths), fc.nat(), (one, path, pick) => {
        const before = path.split(/[.[\]]+/).reduce<unknown>((value, step) => {
          return step === '' ? value : Reflect.get(Object(value), step);
        }, one);
        const changes = Object.entries(typeof before === 'string' ? textChanges : numberChanges);
        const [kind, change] = changes[pick % changes.length] ?? ['value', (value: never) => value];
        // A line without its reference is another line: with two of them the list has no pairs any more.
        fc.pre(!(path.endsWith('reference') && kind === 'missing'));
        const differences = compareOrders(one, changed(one, path, change as (value: unknown) => unknown));
        expect(differences.map((difference) => [difference.path, difference.kind])).toEqual([[path, kind]]);
      }),
    );
  });

  test('of which one has a line less are named by the numbers, and by the line', () => {
    fc.assert(
      fc.property(order, fc.nat(), (one, pick) => {
        const place = pick % one.order_lines.length;
        const less = { ...one, order_lines: one.order_lines.filter((_, index) => index !== place) };
        const differences = compareOrders(one, less);
        expect(differences).toEqual([
          {
            path: `order_lines[${place}]`,
            kind: 'missing',
            expected: one.order_lines[place],
            actual: undefined,
          },
        ]);
        const items = { expected: one.order_lines.length, actual: less.order_lines.length };
        expect(rendered(notMatchingFields(differences, items))).toBe(
          `Not matching fields: [Incorrect number of items in the cart. Expected: ${items.expected}, Actual: ${items.actual}]`,
        );
      }),
    );
  });

  test('with the lines turned round differ in their order only, and nothing is forecast', () => {
    fc.assert(
      fc.property(order, (one) => {
        fc.pre(one.order_lines.length > 1);
        const turned = { ...one, order_lines: one.order_lines.toReversed() };
        const differences = compareOrders(one, turned);
        expect(differences.map(({ path, kind }) => [path, kind])).toEqual([['order_lines', 'order']]);
        const count = one.order_lines.length;
        expect(rendered(notMatchingFields(differences, { expected: count, actual: count }))).toBeUndefined();
      }),
    );
  });

  test.each([
    ['country and currency in another case', { purchase_country: 'SE' }, { purchase_country: 'se' }],
    [
      'the default type of a line',
      { order_lines: [{ reference: 'a', type: 'physical' }] },
      { order_lines: [{ reference: 'a' }] },
    ],
    [
      'no discount',
      { order_lines: [{ reference: 'a', total_discount_amount: 0 }] },
      { order_lines: [{ reference: 'a' }] },
    ],
    ['an address the order leaves out', { billing_address: { city: 'Sampletown' } }, {}],
    ['an address nobody knows', {}, { billing_address: { city: 'Sampletown' } }],
    [
      'a picture',
      { order_lines: [{ reference: 'a', image_url: 'https://shop.example/1' }] },
      { order_lines: [{ reference: 'a' }] },
    ],
    [
      'nonsense on both sides',
      { order_lines: [null, 7], billing_address: 'x' },
      { order_lines: [7, null], billing_address: [] },
    ],
  ])('do not differ in %s', (_, one, other) => {
    expect(compareOrders(one, other)).toEqual([]);
  });
});

test.each([
  ['Not matching fields: [billing_address.postal_code]', ['billing_address.postal_code']],
  [
    'Not matching fields: [shipping_address.street_address2, order_amount, Incorrect number of items in the cart. Expected: 2, Actual: 3]',
    ['shipping_address.street_address2', 'order_amount'],
  ],
  [
    'Not matching fields: [order_lines[2].name,order_lines[3].total_tax_amount]',
    ['order_lines[2].name', 'order_lines[3].total_tax_amount'],
  ],
  ['Bad value: order_amount', []],
  ['Not matching fields: []', []],
])('the fields that “%s” names', (message, fields) => {
  expect(notMatchingFieldsOf([message])).toEqual(fields);
});
