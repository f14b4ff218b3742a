/** A country with Klarna Payments: its currency, and the languages that Klarna supports there. */
export interface Market {
  currency: string;
  /** ISO 639-1, lower case. */
  languages: readonly string[];
}

/** Purchase countries, currencies and locales, as Klarna documents them ("data requirements"). */
const table = `
  AU AUD en          AT EUR de,en       BE EUR nl,fr,en    CA CAD en,fr       CH CHF de,fr,it,en
  CZ CZK cs,en       DE EUR de,en       DK DKK da,en       ES EUR es,en       FI EUR fi,sv,en
  FR EUR fr,en       GB GBP en          GR EUR el,en       HU HUF hu,en       IE EUR en
  IT EUR it,en       MX MXN en,es       NL EUR nl,en       NO NOK nb,en       NZ NZD en
  PL PLN pl,en       PT EUR pt,en       RO RON ro,en       SE SEK sv,en       SK EUR sk,en
  US USD en,es
`;

const markets: ReadonlyMap<string, Market> = new Map(
  [...table.matchAll(/([A-Z]{2}) ([A-Z]{3}) ([a-z,]+)/g)].map(
    ([, country = '', currency = '', languages = '']) => [
      country,
      { currency, languages: languages.split(',') },
    ],
  ),
);

/** The market of a country (ISO 3166 alpha-2, either case); `undefined` for a country without Klarna Payments. */
export function marketOf(country: string): Market | undefined {
  return markets.get(country.toUpperCase());
}

/**
 * The countries (ISO 3166 alpha-2) where Klarna's documentation names payments of business customers: "Payments with
 * Billie" for Klarna Payments, and "Business to business" of Klarna Checkout for Finland. In the US there are none
 * (krokedil/klarna-payments-for-woocommerce#167).
 */
export const businessCountries: readonly string[] = ['AT', 'DE', 'FI', 'FR', 'GB', 'NL', 'NO', 'SE'];
