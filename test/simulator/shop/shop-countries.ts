import type { Region } from '../hosts.ts';
import type { JsonObject } from '../server/json.ts';

/** A country that the shop delivers to. */
export interface ShopCountry {
  /** ISO alpha-2. */
  code: string;
  name: string;
  currency: string;
  locale: string;
  /** Basis points: 1900 is 19 %. Prices include the tax, except in the US. */
  taxRate: number;
  /** The reduced rate, used for books. */
  reducedTaxRate: number;
  /** The prefilled sample shopper. */
  address: JsonObject;
}

const alice = { given_name: 'Alice', family_name: 'Test', email: 'alice.test@example.com' } as const;

/** Countries of a merchant account, by the region of its API host. The first is the shop's own. */
export const shopCountries: Readonly<Record<Region, readonly ShopCountry[]>> = {
  eu: [
    country('DE', 'Germany', 'EUR', 'de-DE', 1900, 700, {
      street_address: 'Musterstraße 12',
      postal_code: '10115',
      city: 'Berlin',
      phone: '+49 30 23125000',
    }),
    country('SE', 'Sweden', 'SEK', 'sv-SE', 2500, 600, {
      street_address: 'Provgatan 3',
      postal_code: '111 22',
      city: 'Västerås',
      phone: '+46 70 174 06 05',
    }),
    country('GB', 'United Kingdom', 'GBP', 'en-GB', 2000, 0, {
      street_address: '1 Sample Street',
      postal_code: 'W1G 0PW',
      city: 'London',
      phone: '+44 20 7946 0000',
    }),
  ],
  na: [
    country('US', 'United States', 'USD', 'en-US', 700, 700, {
      street_address: '1 Sample Street',
      postal_code: '43215',
      city: 'Columbus',
      region: 'OH',
      phone: '+1 614 555 0100',
    }),
    country('CA', 'Canada', 'CAD', 'en-CA', 500, 500, {
      street_address: '1 Sample Street',
      postal_code: 'K1A 0B1',
      city: 'Ottawa',
      region: 'ON',
      phone: '+1 613 555 0100',
    }),
  ],
  oc: [
    country('AU', 'Australia', 'AUD', 'en-AU', 1000, 1000, {
      street_address: '1 Sample Street',
      postal_code: '3000',
      city: 'Melbourne',
      region: 'VIC',
      phone: '+61 3 5550 0000',
    }),
    country('NZ', 'New Zealand', 'NZD', 'en-NZ', 1500, 1500, {
      street_address: '1 Sample Street',
      postal_code: '6011',
      city: 'Wellington',
      phone: '+64 4 555 0000',
    }),
  ],
};

function country(
  code: string,
  name: string,
  currency: string,
  locale: string,
  taxRate: number,
  reducedTaxRate: number,
  place: JsonObject,
): ShopCountry {
  return {
    code,
    name,
    currency,
    locale,
    taxRate,
    reducedTaxRate,
    address: { ...alice, ...place, country: code },
  };
}
