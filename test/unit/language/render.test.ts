import { afterEach, describe, expect, test } from 'vitest';
import { byKey } from '../../../build/catalogue.ts';
import { english, type Language } from '../../../lib/language/language.ts';
import * as onScreen from '../../../lib/language/on-screen.ts';
import { setLanguage, translate } from '../../../lib/language/on-screen.ts';
import { render } from '../../../lib/language/render.ts';
import {
  counted,
  formattedNumber,
  formattedTime,
  joinedText,
  t,
  verbatim,
} from '../../../lib/language/text.ts';

afterEach(() => setLanguage(english));

const german: Language = {
  texts: 'de',
  formats: 'de-DE',
  catalogue: byKey({
    'Klarna answered {0} after {1} ms.': 'Nach {1} ms hat Klarna mit {0} geantwortet.',
    '{0} matches': { one: '{0} Treffer', other: '{0} Treffer' },
    '{0} lines': { one: '{0} Zeile', other: '{0} Zeilen' },
  }),
};

test('a text without a translation stays English, its values in their places', () => {
  const text = t`Nobody translated ${1} of ${'{0}'}.`;
  expect(render(text, english)).toBe('Nobody translated 1 of {0}.');
  expect(render(text, german)).toBe('Nobody translated 1 of {0}.');
});

test('one text is rendered in several languages', () => {
  const text = t`Klarna answered ${200} after ${formattedNumber(1031)} ms.`;
  expect(render(text, german)).toBe('Nach 1.031 ms hat Klarna mit 200 geantwortet.');
  expect(render(text, english)).toBe('Klarna answered 200 after 1,031 ms.');
});

test('a value that looks like a place is not filled in turn', () => {
  expect(render(t`Klarna answered ${'{1}'} after ${'$&'} ms.`, german)).toBe(
    'Nach $& ms hat Klarna mit {1} geantwortet.',
  );
});

test('a text in a text is rendered in the same language', () => {
  const text = t`Klarna answered ${counted(2, 'line')} after ${joinedText([counted(1, 'match'), 5], ', ')} ms.`;
  expect(render(text, german)).toBe('Nach 1 Treffer, 5 ms hat Klarna mit 2 Zeilen geantwortet.');
  expect(render(text, english)).toBe('Klarna answered 2 lines after 1 match, 5 ms.');
});

test('verbatim characters are the same in every language', () => {
  expect(render(verbatim('{0} lines'), german)).toBe('{0} lines');
});

test('a text is plain data that survives a structured clone', () => {
  const text = t`Klarna answered ${counted(2, 'line')} after ${1n} ms.`;
  expect(structuredClone(text)).toEqual(text);
  expect(render(structuredClone(text), german)).toBe(render(text, german));
});

test('a text throws where it is converted to a string unnoticed', () => {
  const text: unknown = t`Klarna answered.`;
  expect(() => `${text}`).toThrow(TypeError);
  expect(() => String(text)).toThrow(TypeError);
  expect(() => [text].join()).toThrow(TypeError);
});

test('on screen, texts and the tag of views are in the language of the page', () => {
  const text = t`Klarna answered ${200} after ${counted(1, 'line')} ms.`;
  const rendered = () => onScreen.t`Klarna answered ${200} after ${counted(1, 'line')} ms.`;
  expect([translate(text), rendered()]).toEqual(Array(2).fill('Klarna answered 200 after 1 line ms.'));
  setLanguage(german);
  expect([translate(text), rendered()]).toEqual(
    Array(2).fill('Nach 1 Zeile ms hat Klarna mit 200 geantwortet.'),
  );
  expect(onScreen.counted(1234, 'line')).toBe('1.234 Zeilen');
  expect(onScreen.formatNumber(1234.5)).toBe('1.234,5');
});

describe('counted', () => {
  test.for([
    [0, 'match', '0 matches'],
    [1, 'match', '1 match'],
    [0, 'storage key', '0 storage keys'],
    [1234, 'storage key', '1,234 storage keys'],
    [2, 'requested address', '2 requested addresses'],
    [3, 'property', '3 properties'],
  ] as const)('%i %s is "%s" in English', ([count, noun, text]) => {
    expect(render(counted(count, noun), english)).toBe(text);
  });

  test.for([
    [1, 'line', '1 Zeile'],
    [1234, 'line', '1.234 Zeilen'],
    [1234, 'address', '1.234 addresses'],
  ] as const)('%i %s is "%s" where the catalogue has lines only', ([count, noun, text]) => {
    expect(render(counted(count, noun), german)).toBe(text);
  });
});

test('numbers and times are those of the language of formats', () => {
  expect(render(formattedNumber(1234.5), english)).toBe('1,234.5');
  expect(render(formattedNumber(1234.5), german)).toBe('1.234,5');
  expect(render(formattedNumber('12345678901234567.25'), english)).toBe('12,345,678,901,234,567.25');
  const at = Date.UTC(2026, 0, 2, 13, 4, 5);
  expect(render(formattedTime(at, { timeStyle: 'medium', timeZone: 'UTC' }), english)).toBe('13:04:05');
});
