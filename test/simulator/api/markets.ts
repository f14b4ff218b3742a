/** Purchase country to its currency (documented: supported countries, locales and currencies). */
const currencies = new Map([
  ['AU', 'AUD'],
  ['AT', 'EUR'],
  ['BE', 'EUR'],
  ['CA', 'CAD'],
  ['CZ', 'CZK'],
  ['DK', 'DKK'],
  ['FI', 'EUR'],
  ['FR', 'EUR'],
  ['DE', 'EUR'],
  ['GR', 'EUR'],
  ['HU', 'HUF'],
  ['IE', 'EUR'],
  ['IT', 'EUR'],
  ['MX', 'MXN'],
  ['NL', 'EUR'],
  ['NZ', 'NZD'],
  ['NO', 'NOK'],
  ['PL', 'PLN'],
  ['PT', 'EUR'],
  ['RO', 'RON'],
  ['SK', 'EUR'],
  ['ES', 'EUR'],
  ['SE', 'SEK'],
  ['CH', 'CHF'],
  ['GB', 'GBP'],
  ['US', 'USD'],
]);

/** The one currency that Klarna accepts in `country` (alpha-2, any case); `undefined` if Klarna is not available there. */
export function currencyOf(country: string): string | undefined {
  return currencies.get(country.toUpperCase());
}
