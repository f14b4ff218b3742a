/** Why each direct dependency is there. What is bundled ships with the extension. */
export const whyBundled: Record<string, string> = {
  preact: 'Draws popup, panel and options page; text stays text.',
  'webextension-polyfill':
    'Promises instead of callbacks, the same in every browser. Behind `lib/platform/browser.ts`.',
  zod: 'Parses everything that comes from outside. `zod/mini` only.',
};

/** What is only needed to build and to test. */
export const whyDev: Record<string, string> = {
  '@biomejs/biome': 'linter and formatter',
  '@preact/preset-vite': 'JSX for Preact in the build',
  '@testing-library/preact': 'components in tests, by role and text',
  '@testing-library/user-event': 'clicks and typing in tests',
  '@types/node': 'types for scripts and tests',
  '@types/webextension-polyfill': 'types of the browser’s API',
  '@vitest/coverage-v8': 'measures which branches the tests take',
  '@wxt-dev/webextension-polyfill': 'puts the polyfill behind `wxt/browser`; one line of it is bundled',
  'axe-core': 'accessibility rules, in tests',
  'fast-check': 'tests with very many made-up inputs',
  jsdom: 'a document for component tests',
  knip: 'finds code and packages that nothing uses',
  node: 'the Node that builds and tests, so that everybody has the same',
  'puppeteer-core': 'drives Chromium and Firefox in the browser tests',
  typescript: 'type checker',
  vite: 'bundler',
  vitest: 'test runner',
  wxt: 'builds the extension for each browser; its wrappers of entry points are bundled',
};
