import { describe, expect, test } from 'vitest';
import { regionOfCountry } from '../../../lib/klarna/countries.ts';

describe('the region of a country', () => {
  test.each([undefined, '', 'XX', 'JP', 'EU', 'USA', 'S', 'constructor', '__proto__', ' SE'])(
    'is unknown for %s',
    (country) => {
      expect(regionOfCountry(country)).toBeUndefined();
    },
  );

  test.each([
    ['na', 'US CA MX'],
    ['oc', 'AU NZ'],
    ['eu', 'AT BE CH CZ DE DK ES FI FR GB GR HU IE IT NL NO PL PT RO SE SK'],
  ])('is %s for %s, in either case', (region, countries) => {
    for (const country of countries.split(' ')) {
      expect(regionOfCountry(country)).toBe(region);
      expect(regionOfCountry(country.toLowerCase())).toBe(region);
    }
  });
});
