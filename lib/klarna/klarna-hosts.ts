import type { Environment } from './api-server.ts';

const domains = ['klarna.com', 'klarnaevt.com', 'klarnacdn.net', 'klarnaservices.com'];

/** Whether the host of a URL is Klarna's. Only for detections: requests use the table of API servers. */
export function isKlarnaHost(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The host name of an `https:` URL in lower case; `undefined` for all other URLs. */
export function hostOf(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' ? hostname : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The environment of the API server that a URL goes to; `undefined` for all other hosts. Only for what was seen: requests
 * use the table of API servers, which page scripts do not contain.
 */
export function apiEnvironmentOf(url: string): Environment | undefined {
  const found = /^api(?:-na|-oc)?(\.playground)?\.klarna\.com$/.exec(hostOf(url) ?? '');
  if (found === null) return undefined;
  return found[1] === undefined ? 'production' : 'playground';
}
