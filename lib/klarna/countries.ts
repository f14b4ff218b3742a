import type { Region } from './api-server.ts';

/** Countries of the regions other than Europe, as Klarna's plugins ship them. */
const outsideEurope: Record<string, Region> = { US: 'na', CA: 'na', MX: 'na', AU: 'oc', NZ: 'oc' };
const europe: ReadonlySet<string> = new Set(
  'AT BE CH CZ DE DK ES FI FR GB GR HU IE IT NL NO PL PT RO SE SK'.split(' '),
);

/** API region that serves a country (ISO 3166 alpha-2, either case); `undefined` for one Klarna Payments lacks. */
export function regionOfCountry(country: string | undefined): Region | undefined {
  const code = country?.toUpperCase() ?? '';
  return outsideEurope[code] ?? (europe.has(code) ? 'eu' : undefined);
}
