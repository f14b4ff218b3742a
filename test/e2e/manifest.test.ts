import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const pathOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

function readJson(name: string): Record<string, unknown> {
  const path = pathOf(name);
  if (!existsSync(path))
    throw new Error(`There is no ${name}. Run npm run build and npm run build:firefox first.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A build's manifest, without the version and the names of bundles, which change often. */
function builtManifest(browser: string): Record<string, unknown> {
  const manifest = JSON.stringify({
    ...readJson(`.output/${browser}-mv3/manifest.json`),
    version: '(version of package.json)',
  });
  return JSON.parse(manifest.replaceAll(/-[\w-]{8}\.(js|css)"/g, '-(hash).$1"'));
}

describe.each(['chrome', 'firefox'])('the manifest built for %s', (browser) => {
  // A difference changes what the browser asks people for, or what protects the extension's pages. If it is intended, edit
  // the JSON by hand and give the reason in the commit.
  test('is exactly as agreed', () => {
    expect(builtManifest(browser)).toEqual(readJson(`test/e2e/manifest/${browser}.json`));
  });

  test('has the version of the package', () => {
    expect(readJson(`.output/${browser}-mv3/manifest.json`).version).toBe(readJson('package.json').version);
  });

  test('names only files that were built', () => {
    const files = JSON.stringify(readJson(`.output/${browser}-mv3/manifest.json`)).match(
      /"[\w/-]+\.(html|js|css|png)"/g,
    );
    const missing = (files ?? []).filter(
      (file) => !existsSync(pathOf(`.output/${browser}-mv3/${JSON.parse(file)}`)),
    );
    expect(files).not.toBeNull();
    expect(missing).toEqual([]);
  });
});
