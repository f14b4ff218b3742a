/** Klarna's regions, as they appear in host names and token paths. */
export type Region = 'eu' | 'na' | 'oc';
/** Klarna's environments. */
type Environment = 'playground' | 'production';

/** One of the six servers of the Payments API. Not imported from the product, because its table is under test. */
export interface ApiServer {
  host: string;
  region: Region;
  environment: Environment;
}

/** The six API servers (documented: API URLs). */
export const apiServers: readonly ApiServer[] = [
  { host: 'api.klarna.com', region: 'eu', environment: 'production' },
  { host: 'api-na.klarna.com', region: 'na', environment: 'production' },
  { host: 'api-oc.klarna.com', region: 'oc', environment: 'production' },
  { host: 'api.playground.klarna.com', region: 'eu', environment: 'playground' },
  { host: 'api-na.playground.klarna.com', region: 'na', environment: 'playground' },
  { host: 'api-oc.playground.klarna.com', region: 'oc', environment: 'playground' },
];

/** The API server at `host`, or `undefined` if it is not one of the six. */
export function apiServerAt(host: string): ApiServer | undefined {
  return apiServers.find((server) => server.host === host);
}

/** Hosts of the browser library: the current and the old address (documented; third parties). */
export const libraryHosts: readonly string[] = ['x.klarnacdn.net', 'credit.klarnacdn.net'];

/** Hosts of the widget's frames (playground: seen in tokens; production: expected, no sample is known). */
export const widgetHosts: readonly string[] = ['js.playground.klarna.com', 'js.klarna.com'];

/** Hosts of the library's telemetry (seen in tokens and in copies of the library). */
export const telemetryHosts: readonly string[] = [
  'eu.playground.klarnaevt.com',
  'na.playground.klarnaevt.com',
  'oc.playground.klarnaevt.com',
  'eu.klarnaevt.com',
  'na.klarnaevt.com',
  'oc.klarnaevt.com',
];

/** Hosts of `redirect_url` after an order (seen for NA playground; the others are inferred). */
export const redirectHosts: readonly string[] = [
  'klarna-payments-eu.playground.klarna.com',
  'klarna-payments-na.playground.klarna.com',
  'klarna-payments-oc.playground.klarna.com',
  'klarna-payments-eu.klarna.com',
  'klarna-payments-na.klarna.com',
  'klarna-payments-oc.klarna.com',
];

/** Every Klarna host that the simulator serves. */
export const klarnaHosts: readonly string[] = [
  ...apiServers.map((server) => server.host),
  ...libraryHosts,
  ...widgetHosts,
  ...telemetryHosts,
  ...redirectHosts,
];
