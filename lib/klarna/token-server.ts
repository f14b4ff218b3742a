import { type Environment, environments, type Region, regions } from './api-server.ts';
import type { ClientTokenClaims } from './client-token.ts';
import { hostOf, isKlarnaHost } from './klarna-hosts.ts';

/** One claim of a token, and what it says about the API server. */
interface ServerClue<Value> {
  claim: 'environment' | 'base_url' | 'client_event_base_url' | 'region' | 'purchase_country';
  says: Value;
}

/** What a token says about the API server of its session. `undefined`: it does not say, so the developer chooses. */
export interface TokenServer {
  environment: Environment | undefined;
  region: Region | undefined;
  /** Clues that contradict the environment or region above, to be shown. */
  conflicts: (ServerClue<Environment> | ServerClue<Region>)[];
}

/**
 * The environment and region of a token. The claims are read in order of trust. The first one with an answer decides;
 * later ones that disagree are reported as conflicts. The order is inferred from observed tokens. No production token
 * and no token of the Oceania region has been observed.
 */
export function serverOfToken(claims: ClientTokenClaims): TokenServer {
  const environments = environmentClues(claims);
  const regions = regionClues(claims);
  const environment = environments[0]?.says;
  const region = regions[0]?.says;
  return {
    environment,
    region,
    conflicts: [
      ...environments.filter((clue) => clue.says !== environment),
      ...regions.filter((clue) => clue.says !== region),
    ],
  };
}

function environmentClues(claims: ClientTokenClaims): ServerClue<Environment>[] {
  const clues: ServerClue<Environment>[] = [];
  const named = environments.find((environment) => environment === claims.environment);
  if (named !== undefined) clues.push({ claim: 'environment', says: named });
  for (const claim of ['base_url', 'client_event_base_url'] as const) {
    const url = claims[claim];
    if (url === undefined || !isKlarnaHost(url)) continue;
    const labels = hostOf(url)?.split('.') ?? [];
    clues.push({ claim, says: labels.includes('playground') ? 'playground' : 'production' });
  }
  return clues;
}

function regionClues(claims: ClientTokenClaims): ServerClue<Region>[] {
  const clues: ServerClue<Region>[] = [];
  const add = (claim: ServerClue<Region>['claim'], says: Region | undefined) => {
    if (says !== undefined) clues.push({ claim, says });
  };
  add('base_url', regionOfBaseUrl(claims.base_url));
  add('client_event_base_url', regionOfEventUrl(claims.client_event_base_url));
  add('region', regionOfClaim(claims.region));
  add('purchase_country', regionOfCountry(claims.purchase_country));
  return clues;
}

/** `https://js.playground.klarna.com/eu/kp`, or `https://klarna-payments-na.playground.klarna.com`. */
function regionOfBaseUrl(url: string | undefined): Region | undefined {
  if (url === undefined || !isKlarnaHost(url)) return undefined;
  const segment = new URL(url).pathname.split('/')[1];
  const suffix = hostOf(url)?.split('.')[0]?.split('-').at(-1);
  return asRegion(segment) ?? asRegion(suffix);
}

/** `https://eu.playground.klarnaevt.com` */
function regionOfEventUrl(url: string | undefined): Region | undefined {
  if (url === undefined || !isKlarnaHost(url)) return undefined;
  return asRegion(hostOf(url)?.split('.')[0]);
}

/** What the `region` claim calls a region, where that differs from the name in Klarna's hosts. */
const claimNames: Record<Region, string> = { eu: 'eu', na: 'us', oc: 'oc' };

function regionOfClaim(claim: string | undefined): Region | undefined {
  return regions.find((region) => claim === claimNames[region]) ?? asRegion(claim);
}

function asRegion(name: string | undefined): Region | undefined {
  return regions.find((region) => region === name);
}

/** The countries that each region serves (ISO 3166 alpha-2), as Klarna's plugins list them. */
const countriesOf: Record<Region, string> = {
  eu: 'AT BE CH CZ DE DK ES FI FR GB GR HU IE IT NL NO PL PT RO SE SK',
  na: 'US CA MX',
  oc: 'AU NZ',
};

/** The API region that serves a country, in either case; `undefined` where Klarna Payments is not available. */
export function regionOfCountry(country: string | undefined): Region | undefined {
  const code = country?.toUpperCase() ?? '';
  return regions.find((region) => countriesOf[region].split(' ').includes(code));
}
