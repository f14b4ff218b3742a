import type { Plugin } from 'vite';

/** The packages whose code ships with the extension. The build refuses any other. */
export const bundledPackages: readonly string[] = [
  '@wxt-dev/webextension-polyfill',
  'preact',
  'webextension-polyfill',
  'wxt',
  'zod',
];

/** Fails the build if it bundles code of a package that is not in the list. */
export function onlyListedPackages(): Plugin {
  return {
    name: 'only-listed-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = packageOf(id);
          if (name === undefined || renderedLength === 0 || bundledPackages.includes(name)) continue;
          this.error(
            `${chunk.fileName} would have code of ${name}. If that is meant, add it to build/bundled-packages.ts.`,
          );
        }
      }
    },
  };
}

/** The package that a module belongs to, or `undefined` for our own modules. */
export function packageOf(id: string): string | undefined {
  return /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/');
}
