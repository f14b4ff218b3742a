import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onlyListedPackages, packageOf } from '../../../build/bundled-packages.ts';
import config from '../../../wxt.config.ts';

test.each([
  ['/x/node_modules/zod/mini/index.js', 'zod'],
  ['/x/node_modules/@wxt-dev/storage/dist/index.mjs', '@wxt-dev/storage'],
  ['/x/node_modules/a/node_modules/b/c.js', 'b'],
  ['C:\\x\\node_modules\\@s\\b\\c.js', '@s/b'],
  ['/x/lib/klarna/session.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('the module %s belongs to the package %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

describe('a build with the list of packages', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundled-packages-'));
    for (const name of ['zod', 'not-listed']) {
      await mkdir(join(folder, 'node_modules', name), { recursive: true });
      await writeFile(join(folder, 'node_modules', name, 'index.js'), 'export const value = Date.now();');
    }
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function bundle(entry: string): Promise<unknown> {
    await writeFile(join(folder, 'entry.js'), entry);
    return build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [onlyListedPackages()],
      build: { write: false, rollupOptions: { input: join(folder, 'entry.js') } },
    });
  }

  test('refuses code of a package that is not in it', async () => {
    await expect(bundle("import { value } from 'not-listed';\nconsole.log(value);")).rejects.toThrow(
      'code of not-listed',
    );
  });

  test('accepts a package that is in it, and one whose code is left out', async () => {
    await expect(
      bundle(
        "import { value } from 'zod';\nimport { value as unused } from 'not-listed';\nconsole.log(value);",
      ),
    ).resolves.toBeDefined();
  });
});

describe('the list of packages', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** Names of the plugins of a build of the extension. */
  async function pluginNames(mode: string): Promise<string[]> {
    // The configuration sets it.
    vi.stubEnv('NODE_ENV', mode);
    const vite = await config.vite?.({ mode, command: 'build', browser: 'chrome', manifestVersion: 3 });
    return (vite?.plugins ?? []).flatMap(nameOf);
  }
  const nameOf = (plugin: PluginOption): string[] =>
    plugin && 'name' in plugin ? [plugin.name] : Array.isArray(plugin) ? plugin.flatMap(nameOf) : [];

  test('holds for production builds', async () => {
    expect(await pluginNames('production')).toContain('only-listed-packages');
  });

  test('does not hold for development builds, which bundle the client of the dev server', async () => {
    const names = await pluginNames('development');
    expect(names).toContain('page-script');
    expect(names).not.toContain('only-listed-packages');
  });
});
