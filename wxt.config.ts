import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { stampBuild } from './build/build-hash.ts';
import { onlyListedPackages } from './build/bundled-packages.ts';
import { catalogues } from './build/catalogue.ts';
import { pageScript } from './build/page-script.ts';
import { weighBuild, weightTable } from './build/weight.ts';
import { apiOrigins } from './lib/klarna/api-server.ts';

const apiHosts = Object.values(apiOrigins).flatMap((byRegion) => Object.values(byRegion));

/** security: only the six API hosts can be reached. No `frame-ancestors`: Chromium drops the DevTools panel with it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src ${apiHosts.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: ({ mode }) => {
    // With another value in the surroundings the JSX transform writes the paths of the source files into the build.
    process.env.NODE_ENV = mode;
    return {
      plugins: [preact(), pageScript(), catalogues(), onlyListedPackages()],
      build: { sourcemap: false, modulePreload: false, minify: mode === 'production' },
    };
  },
  hooks: {
    // `imports: false` leaves the injection on (0.21.4): a variable named `storage` brought in a library of that name.
    'config:resolved': ({ config }) => void Object.assign(config.imports, { autoImport: false }),
    'build:done': async ({ config, logger }) => {
      if (config.mode !== 'production') return;
      logger.info(`Build hash: ${await stampBuild(config.outDir)}`);
      logger.log(weightTable(await weighBuild(config.outDir)));
    },
  },
  zip: { excludeSources: ['demo-output/**'] },
  manifest: ({ browser, mode }) => ({
    name: 'Session Inspector for Klarna Payments',
    short_name: 'Session Inspector',
    // Sentences are in `public/_locales`, in the browser's language.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
    optional_host_permissions: apiHosts.map((origin) => `${origin}/*`),
    action: { default_title: 'Session Inspector for Klarna Payments' },
    commands: {
      _execute_action: {
        // Chromium gives no extension a key of its own; in Firefox Alt+Shift is for the access keys of pages only.
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_openPopup__',
      },
    },
    // The development build talks to a local server, which this policy forbids.
    ...(mode === 'production' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === 'firefox'
      ? {
          optional_permissions: ['devtools'],
          browser_specific_settings: {
            gecko: {
              id: 'session-inspector@klarna-payments.invalid',
              strict_min_version: '140.0',
              // A user's own API credential is sent to Klarna, which counts as transmission.
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '120', externally_connectable: { ids: [] } }),
  }),
});
