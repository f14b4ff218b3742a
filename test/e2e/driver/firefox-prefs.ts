/**
 * Preferences for a Firefox that gives the extension a known address and finds `hosts` on this computer.
 *
 * @param uuid the extension's address becomes `moz-extension://<uuid>`
 * @param hosts host name to port on 127.0.0.1
 * @param proxyPort port on 127.0.0.1 of a proxy that all requests go through
 * @throws Error if the hosts have different ports, because Firefox can redirect https to one port only
 */
export function firefoxPrefs(
  geckoId: string,
  uuid: string,
  hosts: Readonly<Record<string, number>>,
  proxyPort?: number,
): Record<string, string | boolean | number> {
  const ports = new Set(Object.values(hosts));
  if (ports.size > 1) {
    throw new Error('Firefox can send https to one local port only: serve all hosts from one server.');
  }
  const [port] = ports;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    // A temporary extension is removed when the browser closes. These two keep what it has stored for the next start.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(port !== undefined && {
      'network.dns.localDomains': Object.keys(hosts).join(','),
      'network.socket.forcePort': `443=${port}`,
    }),
    ...(proxyPort !== undefined && {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    }),
  };
}
