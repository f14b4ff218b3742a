import { type ApiServer, apiOrigin } from '../klarna/api-server.ts';
import { type Browser, browser } from './browser.ts';

/** Permission for one API host. Checked before each read: a person can withdraw it at any time. */
export const hostPermission = {
  has: (server: ApiServer) => browser.permissions.contains({ origins: [`${apiOrigin(server)}/*`] }),
  /** Must be called straight from a click, before anything is awaited. `false` where it was refused. */
  request: (server: ApiServer) =>
    browser.permissions.request({ origins: [`${apiOrigin(server)}/*`] }).catch(() => false),
};

// @ts-expect-error Firefox's permission is missing from the types, which are Chrome's.
const devtoolsPermission: Browser.permissions.Permissions = { permissions: ['devtools'] };

/** Firefox asks for the DevTools panel separately; elsewhere it is there from the start. */
export const devtoolsAccess = {
  has: () => browser.permissions.contains(devtoolsPermission),
  request: () => browser.permissions.request(devtoolsPermission).catch(() => false),
};
