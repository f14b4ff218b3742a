import { expect, test } from 'vitest';
import { packageOf } from '../../../build/bundled-packages.ts';

test.each([
  ['/x/node_modules/zod/mini/index.js', 'zod'],
  ['/x/node_modules/@wxt-dev/storage/dist/index.mjs', '@wxt-dev/storage'],
  ['/x/node_modules/a/node_modules/b/c.js', 'b'],
  ['C:\\x\\node_modules\\@s\\b\\c.js', '@s/b'],
  ['/x/lib/klarna/session.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('the module %s is of the package %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});
