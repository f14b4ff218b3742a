import { z } from 'zod';
import type { ChromeScope } from './firefox-chrome-scope.ts';

/**
 * Grants or removes a host permission, as the switch in Firefox's add-on manager does.
 *
 * @param pattern a match pattern that the manifest names, such as `https://api.klarna.com/*`
 * @throws Error if the manifest does not name the host
 */
export async function changeHost(
  scope: ChromeScope,
  geckoId: string,
  verb: 'add' | 'remove',
  pattern: string,
): Promise<void> {
  await scope.run(
    z.null(),
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});
    if (!extension.optionalOrigins.subsumes(new MatchPattern(${JSON.stringify(pattern)}))) {
      throw new Error(${JSON.stringify(`The manifest does not name ${pattern} as an optional host.`)});
    }
    await ExtensionPermissions.${verb}(extension.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);`,
  );
}
