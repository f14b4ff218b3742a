import { expect, test } from 'vitest';
import { marketOf } from '../../../lib/klarna/markets.ts';
import { regionOfCountry } from '../../../lib/klarna/token-server.ts';

const countries = 'AT AU BE CA CH CZ DE DK ES FI FR GB GR HU IE IT MX NL NO NZ PL PT RO SE SK US'.split(' ');

test.each(countries)('%s has a currency, a language and a region', (country) => {
  expect(marketOf(country)?.currency).toMatch(/^[A-Z]{3}$/);
  expect(marketOf(country)?.languages).not.toEqual([]);
  expect(regionOfCountry(country)).toBeDefined();
});

test.each([
  ['se', 'SEK', ['sv', 'en']],
  ['CH', 'CHF', ['de', 'fr', 'it', 'en']],
  ['us', 'USD', ['en', 'es']],
])('%s: %s, %j', (country, currency, languages) => {
  expect(marketOf(country)).toEqual({ currency, languages });
});

test.each(['', 'XX', 'JP', 'SWE', '__proto__'])('“%s” is not a market', (country) => {
  expect(marketOf(country)).toBeUndefined();
});
