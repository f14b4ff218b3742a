import { afterEach, describe, expect, test } from 'vitest';
import { byKey } from '../../../build/catalogue.ts';
import { counted } from '../../../lib/language/counted.ts';
import { formatNumber, formatTime } from '../../../lib/language/format.ts';
import { english, inEnglish, speak } from '../../../lib/language/spoken.ts';
import { t } from '../../../lib/language/t.ts';

afterEach(() => speak(english));

function speakGerman(): void {
  const catalogue = byKey({
    'Klarna answered {0} after {1} ms.': 'Nach {1} ms hat Klarna mit {0} geantwortet.',
    '{0} matches': { one: '{0} Treffer', other: '{0} Treffer' },
    '{0} lines': { one: '{0} Zeile', other: '{0} Zeilen' },
  });
  speak({ texts: 'de', formats: 'de-DE', catalogue });
}

test('a text without a translation stays English, its values in their places', () => {
  const said = () => t`Nobody translated ${1} of ${'{0}'}.`;
  expect(said()).toBe('Nobody translated 1 of {0}.');
  speakGerman();
  expect(said()).toBe('Nobody translated 1 of {0}.');
});

test('a translation may put the values in another order', () => {
  speakGerman();
  expect(t`Klarna answered ${200} after ${31} ms.`).toBe('Nach 31 ms hat Klarna mit 200 geantwortet.');
});

test('a value that looks like a place is not filled in turn', () => {
  speakGerman();
  expect(t`Klarna answered ${'{1}'} after ${'$&'} ms.`).toBe('Nach $& ms hat Klarna mit {1} geantwortet.');
});

test('what is made in English stays so, whatever happens while it is made', () => {
  speakGerman();
  const said = () => t`Klarna answered ${200} after ${31} ms.`;
  expect(inEnglish(said)).toBe('Klarna answered 200 after 31 ms.');
  expect(() =>
    inEnglish(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(said()).toMatch(/^Nach/);
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
    expect(counted(count, noun)).toBe(text);
  });

  test.for([
    [1, 'line', '1 Zeile'],
    [1234, 'line', '1.234 Zeilen'],
    [1234, 'address', '1.234 addresses'],
  ] as const)('%i %s is "%s" where the catalogue has lines only', ([count, noun, text]) => {
    speakGerman();
    expect(counted(count, noun)).toBe(text);
  });
});

test('numbers and times are those of the language of formats', () => {
  expect(formatNumber(1234.5)).toBe('1,234.5');
  expect(formatTime(Date.UTC(2026, 0, 2, 13, 4, 5), { timeStyle: 'medium', timeZone: 'UTC' })).toBe(
    '13:04:05',
  );
  speakGerman();
  expect(formatNumber(1234.5)).toBe('1.234,5');
});
