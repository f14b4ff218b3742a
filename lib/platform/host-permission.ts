import { type ApiServer, apiOrigin } from '../klarna/api-server.ts';
import { type Browser, browser } from './browser.ts';

/** Permission for one API host. Check it before each read, because it can be revoked at any time. */
export const hostPermission = {
  has: (server: ApiServer) => browser.permissions.contains({ origins: [`${apiOrigin(server)}/*`] }),
  /** Call directly from a click, before any `await`. Resolves to `false` if it is refused. */
  request: (server: ApiServer) =>
    browser.permissions.request({ origins: [`${apiOrigin(server)}/*`] }).catch(() => false),
};

// @ts-expect-error Firefox's permission is missing from the types, which are Chrome's.
const devtoolsPermission: Browser.permissions.Permissions = { permissions: ['devtools'] };

/** Permission for the DevTools panel. Firefox asks for it separately; other browsers always grant it. */
export const devtoolsAccess = {
  has: () => browser.permissions.contains(devtoolsPermission),
  request: () => browser.permissions.request(devtoolsPermission).catch(() => false),
};
