/** Why the extension has each of its direct dependencies. Their code ships with it. */
export const whyBundled: Record<string, string> = {
  preact: 'Renders popup, panel and options page; text is never parsed as HTML.',
  'webextension-polyfill':
    'The same promise-based API in every browser. Only `lib/platform/browser.ts` imports it.',
  zod: 'Parses all input from outside. Only `zod/mini` is used.',
};

/** What each development dependency is for. */
export const whyDev: Record<string, string> = {
  '@biomejs/biome': 'linter and formatter',
  '@preact/preset-vite': 'JSX for Preact in the build',
  '@testing-library/preact': 'renders components in tests and finds elements by role and text',
  '@testing-library/user-event': 'simulates clicks and typing in tests',
  '@types/node': 'types for scripts and tests',
  '@types/webextension-polyfill': 'types of the browser’s API',
  '@vitest/coverage-v8': 'measures which branches the tests cover',
  '@wxt-dev/webextension-polyfill': 'makes `wxt/browser` use the polyfill; one line of it is bundled',
  'axe-core': 'checks accessibility rules in tests',
  'fast-check': 'property-based tests with generated inputs',
  jsdom: 'a DOM for component tests',
  knip: 'finds unused code and packages',
  node: 'the Node version that builds and tests, the same on every machine',
  'puppeteer-core': 'drives Chromium and Firefox in the browser tests',
  typescript: 'type checker',
  vite: 'bundler',
  vitest: 'test runner',
  wxt: 'builds the extension for each browser; its entry point wrappers are bundled',
};
