import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { fieldLimits } from '../../../../lib/diagnosis/rules/field-limits.ts';
import { fieldPath, fields } from '../../../../lib/klarna/fields/fields.ts';
import { type FieldLimits, limitsOf } from '../../../../lib/klarna/fields/limits.ts';
import { rendered } from '../../language/rendered.ts';
import { acceptedOrder } from '../accepted-order.ts';
import { knownBody, knownPasted, words } from '../example.ts';

const judge = (body: object) => words(fieldLimits, knownBody(body));
const pass = ['pass: All fields keep their documented limits.'];

const line = {
  type: 'physical',
  name: 'Sample product',
  quantity: 1,
  unit_price: 10_000,
  tax_rate: 2500,
  total_amount: 10_000,
  total_tax_amount: 2000,
};
const base = {
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: 10_000,
  order_tax_amount: 2000,
  order_lines: [line],
};

describe('a wrong type', () => {
  test.each([
    [{ customer: 'person' }, 'fail customer: `customer` is a string, but Klarna documents an object.'],
    [{ customer: [{}] }, 'fail customer: `customer` is a list, but Klarna documents an object.'],
    [{ options: [] }, 'warn options: `options` is a list, but Klarna documents an object.'],
    [
      { order_lines: { 0: line } },
      'fail order_lines: `order_lines` is an object, but Klarna documents a list.',
    ],
    [
      { order_lines: ['line'] },
      'fail order_lines[0]: `order_lines[0]` is a string, but Klarna documents an object.',
    ],
    [
      { custom_payment_method_ids: 'summer' },
      'fail custom_payment_method_ids: `custom_payment_method_ids` is a string, but Klarna documents a list.',
    ],
    [
      { custom_payment_method_ids: ['summer', {}] },
      'fail custom_payment_method_ids[1]: `custom_payment_method_ids[1]` is an object, but Klarna documents a string.',
    ],
    [
      { merchant_data: { a: 1 } },
      'fail merchant_data: `merchant_data` is an object, but Klarna documents a string.',
    ],
    [
      { merchant_reference1: 1001 },
      'info merchant_reference1: `merchant_reference1` is a number, but Klarna documents a string.',
    ],
    [
      { order_amount: 1, auto_capture: 'true' },
      'fail auto_capture: `auto_capture` is a string, but Klarna documents a boolean.',
    ],
    [
      { order_lines: [{ subscription: { interval_count: '1' } }] },
      'fail order_lines[0].subscription.interval_count: `order_lines[0].subscription.interval_count` is a string, not a number.',
    ],
  ])('%j', (body, expected) => {
    expect(judge(body)).toEqual([expected]);
  });
});

test('a number of a list that PHP printed may have been a string', () => {
  const known = knownBody({ merchant_reference1: 1001, options: [], customer: 'person' });
  const { pasted } = known;
  if (pasted === undefined) throw new Error('Nothing was pasted.');
  const printed = { ...pasted, notation: { name: 'php' as const, line: undefined } };
  expect(words(fieldLimits, { ...known, pasted: printed })).toEqual([
    'fail customer: `customer` is a string, but Klarna documents an object.',
  ]);
});

describe('a wrong value', () => {
  const address = (fields: object, country = 'SE') => ({ billing_address: { country, ...fields } });
  test.each([
    [
      address({ email: 'anna(at)mail' }),
      'fail billing_address.email: `billing_address.email` is not an email address.',
    ],
    [
      address({ email: 'anna@mail' }),
      'fail billing_address.email: `billing_address.email` is not an email address.',
    ],
    [
      address({ email: 'a@b.se, c@d.se' }),
      'fail billing_address.email: `billing_address.email` is not an email address.',
    ],
    [address({ phone: 'n/a' }), 'fail billing_address.phone: `billing_address.phone` is not a phone number.'],
    [
      address({ phone: 'anna@mail.se' }),
      'fail billing_address.phone: `billing_address.phone` is not a phone number, but contains an `@`.',
    ],
    [
      address({ phone: '123' }),
      'warn billing_address.phone: `billing_address.phone` does not have the 5 to 15 digits of a phone number.',
    ],
    [
      address({ family_name: 'S' }),
      'fail billing_address.family_name: `billing_address.family_name` has 1 character. Klarna documents more than 1.',
    ],
    [
      address({ given_name: '123' }),
      'fail billing_address.given_name: `billing_address.given_name` has only digits. Klarna documents that a name cannot be only numbers.',
    ],
    [
      address({ postal_code: '1234' }),
      'warn billing_address.postal_code: `billing_address.postal_code` does not have the form of a postal code of its country.',
    ],
    [
      { ...address({ postal_code: '1234' }, ''), purchase_country: 'SE' },
      'warn billing_address.postal_code: `billing_address.postal_code` does not have the form of a postal code of its country.',
    ],
    [
      address({}, 'SWE'),
      'fail billing_address.country: `billing_address.country` is not a country code of two letters.',
    ],
    [
      { customer: { date_of_birth: '31/12/1980' } },
      'fail customer.date_of_birth: `customer.date_of_birth` is not a date of the form `yyyy-mm-dd`.',
    ],
    [
      { customer: { date_of_birth: '1980-31-12' } },
      'fail customer.date_of_birth: `customer.date_of_birth` is a day that the calendar does not have.',
    ],
    [
      { customer: { type: 'company' } },
      'fail customer.type: `customer.type` has a value that Klarna does not document.',
    ],
    [
      { customer: { last_four_ssn: '123' } },
      'fail customer.last_four_ssn: `customer.last_four_ssn` does not have the form that Klarna documents.',
    ],
    [{ intent: 'sell' }, 'fail intent: `intent` is “sell”, which Klarna does not document.'],
    [
      { order_lines: [{ type: 'PHYSICAL' }] },
      'fail order_lines[0].type: `order_lines[0].type` is “PHYSICAL”, which Klarna does not document.',
    ],
    [
      { order_lines: [{ image_url: '/images/1.png' }] },
      'warn order_lines[0].image_url: `order_lines[0].image_url` is not a complete URL.',
    ],
    [
      { order_lines: [{}, { product_url: 'www.shop.se/1' }] },
      'warn order_lines[1].product_url: `order_lines[1].product_url` is not a complete URL.',
    ],
    [
      { options: { color_button: 'red' } },
      'fail options.color_button: `options.color_button` is not `#` and six hexadecimal digits.',
    ],
    [
      { purchase_currency: 'EURO' },
      'fail purchase_currency: `purchase_currency` is not a currency code of three letters.',
    ],
    [
      { order_lines: [{ reference: 'r'.repeat(68) }] },
      'warn order_lines[0].reference: `order_lines[0].reference` has 68 characters. The API description allows 255, but in public reports Klarna refused more than 64.',
    ],
    [
      { order_lines: [{ subscription: { interval_count: 0 } }] },
      'fail order_lines[0].subscription.interval_count: `order_lines[0].subscription.interval_count` is 0, but Klarna documents at least 1.',
    ],
  ])('%j', (body, expected) => {
    expect(judge(body)).toEqual([expected]);
  });

  test.each([
    ['#fff', 'Send `#FFFFFF`.'],
    ['ff9900', 'Send `#FF9900`.'],
    ['red', 'Send a color like `#FF9900`.'],
  ])('instead of the color %s', (color_text, advice) => {
    const known = knownBody({ options: { color_text } });
    expect(rendered(fieldLimits.check(known))).toMatchObject([{ advice }]);
  });

  test('instead of a word in the wrong case', () => {
    const known = knownBody({ order_lines: [{ type: 'PHYSICAL' }] });
    expect(rendered(fieldLimits.check(known))).toMatchObject([{ advice: 'Send `physical`.' }]);
  });
});

describe('an empty string', () => {
  test.each([
    [{ order_lines: [{ image_url: '' }] }, 'order_lines[0].image_url'],
    [{ order_lines: [{ product_url: '' }] }, 'order_lines[0].product_url'],
    [{ merchant_urls: { push: '' } }, 'merchant_urls.push'],
    [{ options: { color_text: '' } }, 'options.color_text'],
    [{ order_lines: [{ subscription: { name: '' } }] }, 'order_lines[0].subscription.name'],
  ])('fails in %j', (body, path) => {
    expect(rendered(fieldLimits.check(knownBody(body)))).toMatchObject([
      { outcome: 'fail', path, advice: 'Leave the field out.' },
    ]);
  });

  test.each([
    { order_lines: [{ quantity_unit: '', reference: '', merchant_data: '' }] },
    { customer: { date_of_birth: '', gender: '' }, billing_address: { email: '', phone: '', title: '' } },
  ])('is usual in %j', (body) => {
    expect(judge(body)).toEqual(pass);
  });
});

test('null is no value', () => {
  expect(judge({ order_lines: [{ image_url: null, quantity_unit: null }, null], options: null })).toEqual(
    pass,
  );
});

test('what Klarna does not always enforce counts where Klarna has refused it', () => {
  const body = { order_lines: [{ quantity_unit: '', image_url: 'https://shop.se/my image.png' }] };
  const refusal = 'Bad value: order_lines[0].quantity_unit, order_lines[0].image_url';
  expect(judge(body)).toEqual(pass);
  const known = knownPasted(body, [refusal]);
  const verdicts = rendered(fieldLimits.check({ ...known, session: known.pasted?.session }));
  expect(verdicts).toMatchObject([
    { outcome: 'fail', path: 'order_lines[0].quantity_unit' },
    { outcome: 'fail', path: 'order_lines[0].image_url' },
  ]);
});

test.each([
  ['US', 'Ohio', 'OH'],
  ['AU', 'Victoria', 'VIC'],
])('a refused region of %s is a code: not %s, but %s', (country, name, code) => {
  const outcomes = (region: string) => {
    const known = knownPasted({ billing_address: { country, region } }, [
      'Bad value: billing_address.region',
    ]);
    return rendered(fieldLimits.check({ ...known, session: known.pasted?.session })).map(
      (verdict) => verdict.outcome,
    );
  };
  expect(outcomes(name)).toEqual(['fail']);
  expect(outcomes(code)).toEqual(['pass']);
});

test('Klarna’s own fields, unknown fields and other values of fields that Klarna sends are not judged', () => {
  const body = {
    status: 'new-status',
    expires_at: 'later',
    payment_method_categories: [{ identifier: 'pay_by_carrier_pigeon' }],
    client_token: 'x'.repeat(5000),
    extra: 5,
    order_lines: [{ extra: [] }],
  };
  expect(judge(body)).toEqual(pass);
});

test.each([
  'name@example.com',
  'first.last+tag@mail.sample-shop.co.uk',
  "o'neil@sample.example",
  'näme@bücher.example',
])('the email address %s', (email) => {
  expect(judge({ billing_address: { email } })).toEqual(pass);
});

test.each([
  '+46 70-123 45 67',
  '070 123 45 67',
  '(555) 555-1234',
  '+1.614.555.5555',
  '0046701234567',
  '01/4819279',
])('the phone number %s', (phone) => {
  expect(judge({ billing_address: { phone } })).toEqual(pass);
});

test.each([
  ['SE', '123 45'],
  ['SE', '12345'],
  ['GB', 'W1G 0PW'],
  ['GB', 'sw1a1aa'],
  ['GB', 'M1 1AE'],
  ['NL', '1118AA'],
  ['IE', 'A65 F4E2'],
  ['IE', 'D6W XY00'],
  ['PT', '1000-205'],
  ['PL', '00-950'],
  ['CA', 'K1A 0B1'],
  ['US', '43215-1234'],
  ['JP', '100-0001'],
])('the postal code of %s: %s', (country, postal_code) => {
  expect(judge({ billing_address: { country, postal_code } })).toEqual(pass);
});

/** The fails and warnings of a pasted body by all rules, as `rule path`. */
function problems(body: object): string[] {
  const { pasted } = knownPasted(body);
  const known = { ...knownPasted(body), session: undefined, pasted };
  return rendered(diagnose(known))
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    .map(({ rule, path }) => `${rule} ${path}`);
}

/** The base body with one value at a path of the table. */
function bodyWith(tablePath: string, value: unknown): object {
  const put = (object: object, [step = '', ...rest]: string[]): object => {
    const name = step.replace('[]', '');
    const before: unknown = Object.entries(object).find(([key]) => key === name)?.[1];
    const inside = (old: unknown) =>
      rest.length === 0 ? value : put(typeof old === 'object' && old !== null ? old : {}, rest);
    const after = step.endsWith('[]')
      ? [inside(Array.isArray(before) ? before[0] : undefined)]
      : inside(before);
    return { ...object, [name]: after };
  };
  return put(base, tablePath.split('.'));
}

/** A string of a length that is right in every other way. */
function filled({ format }: FieldLimits, length: number): string {
  switch (format) {
    case 'email':
      return `${'a'.repeat(length - 15)}@sample.example`;
    case 'phone':
      return '0701234567'.padEnd(length, ' ');
    case 'url':
      return 'https://shop.sample-shop.se/'.padEnd(length, 'a');
    case 'postal-code':
      return '123'.padEnd(length - 2, ' ').concat('45');
    default:
      return 'a'.repeat(length);
  }
}

const sent = [...fields].flatMap(([path, { uses, type }]) =>
  uses.some((use) => use !== 'read') ? [{ path, type, limits: limitsOf(path) }] : [],
);
const indexed = (path: string) => path.replace('[]', '[0]');

describe('every row of the table', () => {
  test('the base has no problem', () => {
    expect(problems(base)).toEqual([]);
  });

  test.each(sent.filter(({ type, limits }) => type === 'string' && limits.maxLength !== undefined))(
    '$path: a string of the greatest length, and one more character',
    ({ path, limits }) => {
      const { maxLength = 0, refused } = limits;
      expect(problems(bodyWith(path, filled(limits, refused?.longerThan ?? maxLength)))).toEqual([]);
      expect(problems(bodyWith(path, filled(limits, maxLength + 1)))).toEqual([
        `field-limits ${indexed(path)}`,
      ]);
      if (refused !== undefined)
        expect(problems(bodyWith(path, filled(limits, refused.longerThan + 1)))).toEqual([
          `field-limits ${indexed(path)}`,
        ]);
    },
  );

  test.each(sent.filter(({ limits }) => limits.oneOf !== undefined))(
    '$path: each documented word, and another one',
    ({ path, limits }) => {
      const fitting = (limits.oneOf ?? []).filter((word) => word !== 'sales_tax');
      for (const word of fitting) expect(problems(bodyWith(path, word))).toEqual([]);
      expect(problems(bodyWith(path, 'other_word'))).toEqual([`field-limits ${indexed(path)}`]);
    },
  );

  test.each<[path: string, right: unknown, wrong: unknown]>([
    ['billing_address.country', 'SE', 'SWE'],
    ['shipping_address.country', 'se', 'S'],
    ['customer.last_four_ssn', '1234', '12-34'],
    ['customer.date_of_birth', '2000-02-29', '1999-02-29'],
    ['options.color_border', '#fF9900', '#fF990'],
    ['options.color_border_selected', '#fF9900', 'fF9900'],
    ['options.color_details', '#000000', 'black'],
    ['options.color_text', '#ffffff', '#fffffff'],
    ['order_lines[].subscription.interval_count', 1, 0],
  ])('%s: %s, and not %s', (path, right, wrong) => {
    expect(problems(bodyWith(path, right))).toEqual([]);
    expect(problems(bodyWith(path, wrong))).toEqual([`field-limits ${indexed(path)}`]);
  });

  test.each(sent.filter(({ type }) => type !== 'integer'))('$path: a wrong type', ({ path, type }) => {
    const wrong = type === 'string' || type === 'boolean' ? [1] : 'text';
    expect(judge(bodyWith(path, wrong)).map((text) => text.split(':')[0])).toEqual([`fail ${indexed(path)}`]);
  });

  test('has a path that a finding has in the form of the table', () => {
    for (const { path } of sent) expect(fieldPath(indexed(path).split('.'))).toBe(indexed(path));
  });
});

test('an order that Klarna accepts has no problem as a body', () => {
  fc.assert(
    fc.property(acceptedOrder, (order) => {
      expect(problems(order)).toEqual([]);
    }),
  );
});

test('no personal value is in a sentence', () => {
  const personal = sent.filter(({ path }) => /address\.|customer\./.test(path));
  const marker = 'zq9@zq9';
  for (const { path } of personal)
    expect(JSON.stringify(rendered(fieldLimits.check(knownBody(bodyWith(path, marker)))))).not.toContain(
      'zq9',
    );
});
