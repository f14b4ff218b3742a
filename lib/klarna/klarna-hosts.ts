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
