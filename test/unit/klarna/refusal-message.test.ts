import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  notMatchingFieldsOf,
  parseRefusalMessage,
  refusedFieldsOf,
} from '../../../lib/klarna/refusal-message.ts';

describe('a message about refused fields', () => {
  test.each([
    ['Bad value: locale', ['locale']],
    ['bad value:locale', ['locale']],
    ['BAD_VALUE : locale', ['locale']],
    ['[BAD_VALUE : order_lines[0].tax_rate]', ['order_lines[0].tax_rate']],
    ['[BAD_VALUE : order_lines[X].tax_rate]', ['order_lines[X].tax_rate']],
    ['Bad value: purchase_currency, purchase_country', ['purchase_currency', 'purchase_country']],
    ['Bad value: order_lines[0].name\norder_lines[1].name', ['order_lines[0].name', 'order_lines[1].name']],
    ['Bad value: locale, customer, options', ['locale', 'customer', 'options']],
    ['Bad value: #order_lines[0].image_url', ['order_lines[0].image_url']],
    ['Bad value: order_lines[0].#image_url', ['order_lines[0].image_url']],
    ['Bad value: "billing_address.email"', ['billing_address.email']],
    ['Bad value: billing_address.email.', ['billing_address.email']],
    ['Bad value: attachment.attachment', ['attachment.attachment']],
    ['Bad value: a.b[3][2].c', ['a.b[3][2].c']],
  ])('%j names %j', (message, paths) => {
    expect(parseRefusalMessage(message)).toEqual({
      kind: 'refused-fields',
      because: 'bad-value',
      fields: paths.map((path) => ({ path, reason: undefined })),
    });
  });

  test('about a format says so', () => {
    expect(parseRefusalMessage('Bad format: options.allowed_customer_types')).toEqual({
      kind: 'refused-fields',
      because: 'bad-format',
      fields: [{ path: 'options.allowed_customer_types', reason: undefined }],
    });
  });

  test.each([
    [
      'order_lines[2].total_tax_amount differs from the calculated value [-2990] by more than [1]',
      {
        kind: 'calculated',
        words: 'differs from the calculated value [-2990] by more than [1]',
        calculated: -2990,
        tolerance: 1,
      },
    ],
    [
      'order_lines[0].reference (size must be between 0 and 64)',
      { kind: 'size', words: '(size must be between 0 and 64)', min: 0, max: 64 },
    ],
    [
      'purchase_currency (order billing country is: NO, configured currencies are: AUD, CAD)',
      {
        kind: 'currencies',
        words: '(order billing country is: NO, configured currencies are: AUD, CAD)',
        billing_country: 'NO',
        configured: ['AUD', 'CAD'],
      },
    ],
    ['locale: is unknown, or not supported', { kind: 'other', words: 'is unknown, or not supported' }],
  ])('%j has a reason', (text, reason) => {
    const [field] = refusedFieldsOf([`Bad value: ${text}`]);
    expect(field?.reason).toEqual(reason);
    expect(field?.path).toBe(/^[\w[\].]+/.exec(text)?.[0]);
  });

  test('with two reasons gives each to its field', () => {
    const message =
      'Bad value: order_tax_amount differs from the calculated value [5] by more than [1], order_lines[0].name (size must be between 1 and 255)';
    expect(refusedFieldsOf([message]).map(({ path, reason }) => [path, reason?.kind])).toEqual([
      ['order_tax_amount', 'calculated'],
      ['order_lines[0].name', 'size'],
    ]);
  });

  test('that names a field twice gives it once, with its reason', () => {
    const fields = refusedFieldsOf(['Bad value: locale', 'Bad value: locale (not supported)']);
    expect(fields).toEqual([{ path: 'locale', reason: { kind: 'other', words: '(not supported)' } }]);
  });
});

describe('a message about fields that do not match', () => {
  test('names them', () => {
    const message = 'Not matching fields: [billing_address.postal_code, order_lines[0].name]';
    expect(notMatchingFieldsOf([message])).toEqual(['billing_address.postal_code', 'order_lines[0].name']);
  });

  test('gives the numbers of items', () => {
    const message =
      'Not matching fields: [order_amount, Incorrect number of items in the cart. Expected: 2, Actual: 3]';
    expect(parseRefusalMessage(message)).toEqual({
      kind: 'not-matching',
      fields: ['order_amount'],
      items: { expected: 2, actual: 3 },
    });
  });
});

test.each(['Invalid session id', 'Bad value: ', 'Bad value: 42', '', 'Not so bad value: locale'])(
  '%j is a sentence',
  (message) => {
    expect(parseRefusalMessage(message)).toEqual({ kind: 'sentence', words: message.trim() });
  },
);

const name = fc.stringMatching(/^[a-z]{1,8}_[a-z]{1,8}\d?$/);
const index = fc.option(fc.nat({ max: 999 }), { nil: undefined });
const step = fc.tuple(name, index).map(([field, at]) => (at === undefined ? field : `${field}[${at}]`));
const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('.'));
const reason = fc.constantFrom(
  '',
  ' (size must be between 0 and 64)',
  ' differs from the calculated value [12] by more than [1]',
  ' (order billing country is: NO, configured currencies are: AUD, CAD)',
  ' is refused, for no reason',
);

test('whatever the paths, separators and reasons, the paths come back', () => {
  const fields = fc.uniqueArray(fc.tuple(path, reason), {
    minLength: 1,
    maxLength: 5,
    selector: ([of]) => of,
  });
  const separator = fc.constantFrom(', ', ',', '\n', ',\n', '; ');
  const around = fc.constantFrom<[string, string]>(
    ['Bad value: ', ''],
    ['[BAD_VALUE : ', ']'],
    ['"Bad value: ', '"'],
  );
  fc.assert(
    fc.property(fields, separator, around, (list, between, [before, after]) => {
      const message = `${before}${list.map(([of, why]) => of + why).join(between)}${after}`;
      expect(refusedFieldsOf([message]).map((field) => field.path)).toEqual(list.map(([of]) => of));
    }),
  );
});

test('any text is taken, without an exception', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Bad value: ', 'Not matching fields: ['),
      fc.string({ unit: 'binary' }),
      (start, end) => {
        expect(parseRefusalMessage(start + end).kind).toMatch(/^[a-z-]+$/);
      },
    ),
  );
});
