import { apiOrigin, apiServers, serverName } from '../klarna/api-server.ts';
import { type Text, t } from '../language/text.ts';

const reasons: ReadonlyMap<string, Text> = new Map([
  ['activeTab', t`Inspects the current tab, only when you click the toolbar button there.`],
  ['scripting', t`Runs one search for Klarna session ids in that tab.`],
  ['storage', t`Keeps credentials in the browser’s memory, and remembered ones encrypted on this device.`],
  ['alarms', t`Locks remembered credentials after a time without use.`],
  ['devtools', t`Adds the Klarna panel to the developer tools.`],
  ...apiServers.map(
    (server) =>
      [`${apiOrigin(server)}/*`, t`Reads sessions from ${serverName(server)}, if you ask for it.`] as const,
  ),
]);

/** Why the extension has a permission, in one sentence. `undefined` for a permission that it does not use. */
export function permissionReason(permission: string): Text | undefined {
  return reasons.get(permission);
}
