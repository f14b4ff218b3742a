import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountText,
  currencyExponent,
  majorUnits,
  plainAmountText,
  taxRateText,
} from '../../../lib/klarna/money.ts';
import { english } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';

/** Intl separates with spaces that do not break. */
const plainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

describe('an amount without a usable currency', () => {
  test.each([undefined, null, '', 'EURO', 'E1R', '€', 'constructor', '<b>'])(
    '%s stays in minor units',
    (currency) => {
      expect(render(amountText(1490, currency), english)).toBe('1490');
      expect(render(plainAmountText(-1490, currency), english)).toBe('-1490');
    },
  );

  test('with an unknown code of three letters has two decimal places', () => {
    expect(plainSpaces(render(amountText(1490, 'XQQ'), english))).toBe('XQQ 14.90');
  });
});

describe('an amount', () => {
  test.each([
    [0, 'EUR', '0.00'],
    [-0, 'EUR', '0.00'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [99, 'SEK', '0.99'],
    [1490, 'HUF', '14.90'],
    [1490, 'huf', '14.90'],
    [1490, 'JPY', '1490'],
    [0, 'JPY', '0'],
    [1490, 'BHD', '1.490'],
    [-1, 'BHD', '-0.001'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
    [Number.MIN_SAFE_INTEGER, 'USD', '-90071992547409.91'],
  ])('of %d %s is %s in major units', (minor, currency, major) => {
    expect(majorUnits(minor, currency)).toBe(major);
  });

  test.each([
    [149_000, 'HUF', 'en', 'HUF 1,490.00'],
    [149_000, 'huf', 'en', 'HUF 1,490.00'],
    [1490, 'JPY', 'en', '¥1,490'],
    [-1490, 'EUR', 'en', '-€14.90'],
    [1490, 'SEK', 'sv', '14,90 kr'],
    [1490, 'eur', 'de', '14,90 €'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en', '$90,071,992,547,409.91'],
  ])('of %d %s for %s reads %s', (minor, currency, locale, text) => {
    expect(plainSpaces(render(amountText(minor, currency), { texts: 'en', formats: locale }))).toBe(text);
  });

  test('for a column has no currency', () => {
    expect(render(plainAmountText(149_000, 'HUF'), english)).toBe('1,490.00');
    expect(render(plainAmountText(1490, 'JPY'), english)).toBe('1,490');
  });

  test('in major units is exactly the amount in minor units', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('EUR', 'HUF', 'JPY', 'BHD', 'XQQ'),
        (minor, currency) => {
          const [whole = '', fraction = ''] = majorUnits(minor, currency).split('.');
          expect(fraction).toHaveLength(currencyExponent(currency));
          expect(BigInt(whole + fraction)).toBe(BigInt(minor));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('formatted in English has the digits of its minor units', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'HUF', 'JPY', 'BHD'), (minor, currency) => {
        const digits = render(plainAmountText(minor, currency), english).replaceAll(/[,.]/g, '');
        expect(BigInt(digits)).toBe(BigInt(minor));
      }),
    );
  });
});

describe('the decimal places of a currency', () => {
  test.each('AUD CAD CHF CZK DKK EUR GBP HUF MXN NOK NZD PLN RON SEK USD'.split(' '))(
    'are two for %s',
    (code) => {
      expect(currencyExponent(code)).toBe(2);
      expect(currencyExponent(code.toLowerCase())).toBe(2);
    },
  );
});

describe('a tax rate', () => {
  test.each([
    [0, '0%'],
    [1900, '19%'],
    [2500, '25%'],
    [550, '5.5%'],
    [833, '8.33%'],
    [10_000, '100%'],
  ])('of %d basis points reads %s', (rate, text) => {
    expect(render(taxRateText(rate), english)).toBe(text);
  });
});
