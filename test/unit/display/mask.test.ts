import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMasks, type Maskable } from '../../../lib/display/mask.ts';
import { disclosureOf, shownJson } from '../../../lib/display/shown-value.ts';
import { slightDifference } from '../../../lib/display/slight-difference.ts';
import { english } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';
import { authorizedBody } from '../components/sample.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', '\u00A0', 'a', 'A'), minLength: 1 }),
  fc.emailAddress(),
  fc.integer(),
  fc.boolean(),
);

const maskOf = (text: Maskable) => render(createMasks().mask(text), english);

describe('a mask', () => {
  test('never holds the value', () => {
    // Everything a mask can say that does not come from the letter.
    const wording =
      '••••• A (1–4 characters, 5–9 characters, 10–19 characters, 20 or more characters, boolean, white space only, ' +
      'space at the start, space at the end, double space, tab, line break, no-break space, unusual space, invisible character)';
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const masks = createMasks();
        for (const each of values) {
          const text = String(each);
          const mask = render(masks.mask(each), english);
          if (text.length >= 3 && !wording.includes(text)) expect(mask).not.toContain(text);
        }
      }),
    );
  });

  test('is the same for equal values, and for no others', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), (values) => {
        const masks = createMasks();
        const marks = values.map((each) => render(masks.mask(each), english).split(' ')[1]);
        for (const [i, one] of values.entries())
          for (const [j, other] of values.entries())
            expect([one, other, marks[i] === marks[j]]).toEqual([one, other, one === other]);
      }),
    );
  });

  test('says nothing of the value but its length and its white space', () => {
    const letters = fc.string({
      unit: fc.constantFrom('x', 'Y', '7', 'ß', '漢'),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(maskOf(text)).toBe(maskOf('n'.repeat(text.length)));
      }),
    );
  });

  test('has a letter for each of a thousand values', () => {
    const masks = createMasks();
    const marks = Array.from(
      { length: 1000 },
      (_, index) => render(masks.mask(`value ${index}`), english).split(' ')[1],
    );
    expect(new Set(marks).size).toBe(1000);
    expect([0, 25, 26, 27, 701, 702].map((index) => marks[index])).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'ZZ',
      'AAA',
    ]);
  });

  test.each([
    ['abcd', '1–4 characters'],
    ['abcde', '5–9 characters'],
    ['👩‍👩‍👧', '5–9 characters'],
    ['a'.repeat(9), '5–9 characters'],
    ['a'.repeat(10), '10–19 characters'],
    ['a'.repeat(19), '10–19 characters'],
    ['a'.repeat(20), '20 or more characters'],
    [1234567890, '10–19 characters'],
    [true, 'boolean'],
    [false, 'boolean'],
    [' ab', '1–4 characters, space at the start'],
    ['ab ', '1–4 characters, space at the end'],
    [' ab cd  ef ', '10–19 characters, space at the start, space at the end, double space'],
    ['ab   cd', '5–9 characters, double space'],
    ['a\tb', '1–4 characters, tab'],
    ['a\r\nb', '1–4 characters, line break'],
    ['12\u00A0345', '5–9 characters, no-break space'],
    ['12\u2009345', '5–9 characters, unusual space'],
    ['ab\u200Bcd', '5–9 characters, invisible character'],
    ['   ', '1–4 characters, white space only'],
    ['\u00A0', '1–4 characters, white space only'],
  ])('of %j says: %s', (text, traits) => {
    expect(maskOf(text)).toBe(`••••• A (${traits})`);
  });
});

test('Equal values of one answer look equal, in every part of the screen, and that nothing is there is shown.', () => {
  const body = { ...authorizedBody, customer: { title: null, gender: '', note: 1 } };
  const shown = shownJson(body, disclosureOf(body, english));
  const again = shownJson(body, disclosureOf(body, english, new Set(['billing_address.email'])));
  expect(shown).toMatchObject({
    customer: { title: null, gender: '', note: '••••• A (1–4 characters)' },
    billing_address: { given_name: '••••• B (5–9 characters)', street_address: '••••• D (10–19 characters)' },
    shipping_address: {
      given_name: '••••• B (5–9 characters)',
      street_address: '••••• J (10–19 characters)',
    },
  });
  expect(again).toMatchObject({
    billing_address: { email: 'mathilda@quintessa.example', given_name: '••••• B (5–9 characters)' },
    shipping_address: { email: expect.stringMatching(/^••••• H /) },
  });
});

describe('a slight difference', () => {
  test.each([
    ['Main Street 1', 'Main Street 1', undefined],
    ['Main Street 1', 'Main Street 2', undefined],
    ['Main Street 1', 'MAIN STREET 1', 'upper and lower case'],
    ['Main Street 1', 'Main Street 1 ', 'one space'],
    ['Main Street 1', 'Main  Street 1', 'one space'],
    ['12345', '123 45', 'one space'],
    ['12345', '1 23 45', 'white space'],
    ['12345', '123\u00A045', 'white space'],
    ['123 45', '123\u00A045', 'white space'],
    ['Main\u200BStreet', 'MainStreet', 'white space'],
    ['Main Street', 'mainstreet', 'case and white space'],
    ['Zoë', 'Zoe\u0308', 'how its accents are encoded'],
    ['Zoë', 'Zoe', undefined],
    ['', ' ', 'one space'],
    ['', 'a', undefined],
  ])('%j and %j differ only by: %s', (one, other, difference) => {
    expect(slightDifference(one, other)).toBe(difference);
    expect(slightDifference(other, one)).toBe(difference);
  });

  test('is found wherever white space was added or the case was changed, and never between equal texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', ' ', '1'), minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(' ', '\t', '\u00A0', '  '), (one, at, space) => {
        const cut = at % (one.length + 1);
        const other = one.slice(0, cut) + space + one.slice(cut);
        expect(slightDifference(one, other)).toBe(space === ' ' ? 'one space' : 'white space');
        expect(slightDifference(one, one)).toBeUndefined();
        if (one.toUpperCase() !== one)
          expect(slightDifference(one, one.toUpperCase())).toBe('upper and lower case');
      }),
    );
  });
});
