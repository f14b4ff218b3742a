/**
 * Preferences for a Firefox that gives the extension a known address and finds `hosts` on this machine.
 *
 * @param uuid the extension's address becomes `moz-extension://<uuid>`
 * @param hosts host name to port on 127.0.0.1
 * @param proxyPort port on 127.0.0.1 of a proxy that is the only way out
 * @throws Error if the hosts have different ports: Firefox can send https to one port only
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
    // An extension that is installed for a test goes when the browser closes. What it stored stays for the next start.
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
