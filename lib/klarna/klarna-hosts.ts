const domains = ['klarna.com', 'klarnaevt.com', 'klarnacdn.net', 'klarnaservices.com'];

/** Whether a URL's host belongs to Klarna. For judging evidence only: requests use the table of API servers. */
export function isKlarnaHost(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Host name of an `https:` URL, lower case, or `undefined`. */
export function hostOf(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' ? hostname : undefined;
  } catch {
    return undefined;
  }
}
