/**
 * Preferences for a Firefox that gives the extension a known address and finds `hosts` on this machine.
 *
 * @param uuid the extension's address becomes `moz-extension://<uuid>`
 * @param hosts host name to port on 127.0.0.1
 * @throws Error if the hosts have different ports: Firefox can send https to one port only
 */
export function firefoxPrefs(
  geckoId: string,
  uuid: string,
  hosts: Readonly<Record<string, number>>,
): Record<string, string | boolean> {
  const ports = new Set(Object.values(hosts));
  if (ports.size > 1) {
    throw new Error('Firefox can send https to one local port only: serve all hosts from one server.');
  }
  const [port] = ports;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    ...(port !== undefined && {
      'network.dns.localDomains': Object.keys(hosts).join(','),
      'network.socket.forcePort': `443=${port}`,
    }),
  };
}
