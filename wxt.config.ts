import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { stampBuild } from './build/build-hash.ts';
import { onlyListedPackages } from './build/bundled-packages.ts';
import { catalogues } from './build/catalogue.ts';
import { connectToDevServer } from './build/connect-to-dev-server.ts';
import { pageScript } from './build/page-script.ts';
import { weighBuild, weightTable } from './build/weight.ts';
import { apiOrigins } from './lib/klarna/api-server.ts';

const apiHosts = Object.values(apiOrigins).flatMap((byRegion) => Object.values(byRegion));

/** security: pages can reach the six API hosts only. No `frame-ancestors`: with it, Chromium shows no DevTools panel. */
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

const sharedStyles = /components\/(?!options|panel).*\.css$/;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: ({ mode, browser }) => {
    // The JSX transform reads it: with another value it writes the paths of the source files into a production build.
    process.env.NODE_ENV = mode;
    return {
      plugins: [
        preact(),
        pageScript(),
        catalogues(),
        // A development build bundles the client of WXT's dev server, and packages that only that client uses.
        mode === 'production' ? onlyListedPackages() : connectToDevServer(),
      ],
      build: {
        sourcemap: false,
        modulePreload: false,
        minify: mode === 'production',
        rollupOptions: {
          // Most views use most styles: in one file they weigh 5 kB less than in one for each chunk.
          output: { codeSplitting: { groups: [{ name: 'look', test: sharedStyles }] } },
          // A slow build would print which plugins are slow.
          checks: { pluginTimings: false },
        },
      },
      // `npm run dev` and `npm run dev:firefox` may run side by side.
      cacheDir: `.wxt/vite-${browser}`,
      optimizeDeps: { entries: ['entrypoints/*/index.html'] },
      // Most of the first page's loading time is the transformation of some 300 modules.
      server: { warmup: { clientFiles: ['entrypoints/*/{main,start}.tsx'] } },
    };
  },
  hooks: {
    // `imports: false` does not turn auto-imports off (WXT 0.21.4): a variable named `storage` imported WXT's storage.
    'config:resolved': ({ config }) => void Object.assign(config.imports, { autoImport: false }),
    'vite:build:extendConfig': (_entrypoints, config) => {
      // A new version of an extension never meets cached files of another one, so names need no hash. Hashes add weight.
      for (const output of [config.build?.rollupOptions?.output ?? []].flat()) {
        if (output.chunkFileNames === undefined) continue;
        output.chunkFileNames = 'chunks/[name].js';
        output.assetFileNames = 'assets/[name].[ext]';
      }
    },
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
    // The browser shows these texts in its own language; they are in `public/_locales`.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
    optional_host_permissions: apiHosts.map((origin) => `${origin}/*`),
    action: { default_title: 'Session Inspector for Klarna Payments' },
    commands: {
      _execute_action: {
        // Chromium assigns no key that it uses itself; Firefox uses Alt+Shift only for the access keys of a page.
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_openPopup__',
      },
    },
    // A development build loads its pages from the dev server, which this policy forbids.
    ...(mode === 'production' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === 'firefox'
      ? {
          optional_permissions: ['devtools'],
          browser_specific_settings: {
            gecko: {
              id: 'session-inspector@klarna-payments.invalid',
              strict_min_version: '140.0',
              // The user's API credential is sent to Klarna, which Firefox counts as transmission.
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '120', externally_connectable: { ids: [] } }),
  }),
});
