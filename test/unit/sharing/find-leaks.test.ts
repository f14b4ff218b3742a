import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../../lib/sharing/find-leaks.ts';
import { knownValuesIn } from '../../../lib/sharing/known-value.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { rendered } from '../language/rendered.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const numbered = (text: string, hex: boolean) =>
  Array.from(
    text,
    (each) => `&#${hex ? `x${each.codePointAt(0)?.toString(16)}` : each.codePointAt(0)};`,
  ).join('');
const htmlNames: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const encodings: Record<string, (value: string) => string> = {
  raw: (value) => value,
  JSON: (value) => JSON.stringify(value).slice(1, -1),
  'JSON, ASCII only': (value) =>
    value.replace(/[^ -~]|["\\/]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'JSON in JSON': (value) => JSON.stringify(JSON.stringify(value)),
  'a URL’s component': (value) => encodeURIComponent(value),
  'a URL': (value) => encodeURI(value),
  'a URL, lower case': (value) => encodeURIComponent(value).replace(/%../g, (each) => each.toLowerCase()),
  'a form': (value) => new URLSearchParams({ value }).toString().slice('value='.length),
  'a URL in JSON': (value) => JSON.stringify(`https://x.example/?q=${encodeURIComponent(value)}`),
  HTML: (value) => value.replace(/[&<>"']/g, (each) => `&${htmlNames[each]};`),
  'HTML, decimal': (value) => numbered(value, false),
  'HTML, hexadecimal': (value) => numbered(value, true),
  Markdown: (value) => value.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&'),
  base64: (value) => utf8(value).toString('base64'),
  'base64, second alignment': (value) => utf8(`x${value}y`).toString('base64'),
  'base64, third alignment': (value) => utf8(`xy${value}z`).toString('base64'),
  base64url: (value) => utf8(value).toString('base64url'),
  'base64url in a longer text': (value) => utf8(`{"to":"${value}"}`).toString('base64url'),
  'base64 in a URL': (value) => encodeURIComponent(utf8(value).toString('base64')),
};

/** Values that can be told from chance, with everything in them that encodings change. */
const value = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }),
    fc.constantFrom(
      'Mathilda',
      'O’Neill & "Söhne"',
      '+49 157 99988877',
      'a_b@c.example',
      '<b>\\n%41</b>',
      'Straße#1',
    ),
  )
  .map((text) => text.toWellFormed())
  .filter((text) => knownValuesIn({ email: text }).length > 0);

describe.each(Object.entries(encodings))('A known value as %s', (_name, encode) => {
  test('is found wherever it stands, by its path', () => {
    fc.assert(
      fc.property(value, fc.string(), fc.string(), (planted, before, after) => {
        const known = knownValuesIn({ billing_address: { email: planted } });
        // What stands beside it must be no part of the same base64 run.
        const text = `${before} ${encode(planted)} ${after}`;
        expect(rendered(findLeaks(text, known)).map(({ path }) => path)).toEqual(['billing_address.email']);
      }),
      { numRuns: 300 },
    );
  });
});

test('What is not there is not found.', () => {
  const known = knownValuesIn({
    billing_address: { email: 'mathilda@quintessa.example', given_name: 'Mathilda' },
  });
  fc.assert(
    fc.property(fc.string(), fc.base64String({ maxLength: 4000 }), (text, base64) => {
      expect(rendered(findLeaks(`${text} ${base64}`, known))).toEqual([]);
    }),
  );
});

test.each([
  ['less than four characters', { given_name: 'Bo' }],
  ['spaces', { given_name: '          ' }],
  ['what many share', { country: 'DEUTSCHLAND', title: 'Frau', type: 'person', gender: 'female' }],
  ['a number that an amount may be', { postal_code: '10115', last_four_ssn: '1234' }],
  ['a word that every export holds', { family_name: 'order_lines', city: 'Findings' }],
  ['such a word in quotes', { family_name: '"order_lines', city: '"Findings":' }],
  ['less than four letters or digits in punctuation', { email: '"app', city: '": "' }],
  ['nothing', { given_name: '', family_name: null, phone: false }],
])('It does not search for %s.', (_what, address) => {
  expect(knownValuesIn({ billing_address: address })).toEqual([]);
});

test.each([
  ['a telephone number', { phone: '040 1234567' }],
  ['a postal code with letters', { postal_code: 'SW1A 1AA' }],
  ['a date of birth', { date_of_birth: '1987-06-05' }],
  ['a number in a field nobody knows', { new_number: 870605123 }],
])('It searches for %s.', (_what, address) => {
  expect(knownValuesIn({ billing_address: address })).toHaveLength(1);
});

test('A long text of nothing but escapes is looked through in time.', () => {
  const known = knownValuesIn({ billing_address: { email: 'mathilda@quintessa.example' } });
  const text = '%25\\u0026amp;\\\\+'.repeat(4000);
  const spent = cpuTimeOf(() => {
    expect(rendered(findLeaks(text, known))).toEqual([]);
  });
  expect(spent).toBeLessThan(3000);
});
