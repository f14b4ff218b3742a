import * as z from 'zod/mini';

/** Klarna's two environments, as its documentation names them. */
export const environments = ['playground', 'production'] as const;
/** Klarna's three API regions: Europe, North America, Oceania. */
export const regions = ['eu', 'na', 'oc'] as const;

export const Environment = z.enum(environments);
export const Region = z.enum(regions);
export type Environment = z.infer<typeof Environment>;
export type Region = z.infer<typeof Region>;

/** One of Klarna's six API servers, identified by environment and region, never by a URL. */
export const ApiServer = z.object({ environment: Environment, region: Region });
export type ApiServer = z.infer<typeof ApiServer>;

/**
 * The only origins a request may go to (docs.klarna.com, "API URLs").
 * No page, token or message can add to this table.
 */
export const apiOrigins = {
  playground: {
    eu: 'https://api.playground.klarna.com',
    na: 'https://api-na.playground.klarna.com',
    oc: 'https://api-oc.playground.klarna.com',
  },
  production: {
    eu: 'https://api.klarna.com',
    na: 'https://api-na.klarna.com',
    oc: 'https://api-oc.klarna.com',
  },
} as const satisfies Record<Environment, Record<Region, string>>;

export type ApiOrigin = (typeof apiOrigins)[Environment][Region];

/** The origin of a server, from the table above. */
export function apiOrigin({ environment, region }: ApiServer): ApiOrigin {
  return apiOrigins[environment][region];
}

/** The six servers in the order of selection lists: playground first. */
export const apiServers: readonly ApiServer[] = environments.flatMap((environment) =>
  regions.map((region) => ({ environment, region })),
);

export const environmentNames: Record<Environment, string> = {
  playground: 'Playground',
  production: 'Production',
};

/** As Klarna abbreviates them. */
export const regionNames: Record<Region, string> = { eu: 'EU', na: 'NA', oc: 'OC' };

/** "Playground · EU" */
export function serverName({ environment, region }: ApiServer): string {
  return `${environmentNames[environment]} · ${regionNames[region]}`;
}

export function sameServer(a: ApiServer, b: ApiServer): boolean {
  return a.environment === b.environment && a.region === b.region;
}
