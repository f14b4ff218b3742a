import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledPackages } from '../../../build/bundled-packages.ts';
import {
  type Package,
  readLockfile,
  readProject,
  root,
  withNeeds,
} from '../../../scripts/supply/lockfile.ts';
import { supplyFiles } from '../../../scripts/supply/supply-files.ts';
import { whyBundled, whyDev } from '../../../scripts/supply/why.ts';

const project = readProject();
const locked = readLockfile();

describe('what is written about the dependencies', () => {
  test.each([...supplyFiles()])('is as the lockfile says: %s (else run npm run sbom)', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  test('has a reason for each, and for nothing else', () => {
    expect(Object.keys(whyBundled).sort()).toEqual(Object.keys(project.dependencies).sort());
    expect(Object.keys(whyDev).sort()).toEqual(Object.keys(project.devDependencies).sort());
  });

  test('names every package that is bundled, and its licence', () => {
    const texts = supplyFiles().get('public/THIRD-PARTY-LICENSES.txt') ?? '';
    for (const name of bundledPackages) {
      expect(texts).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, (MIT|MPL-2\\.0)\\nSource: https://`, 'm'),
      );
    }
    expect(texts.match(/Permission is hereby granted/g)).toHaveLength(4);
    expect(texts).toContain('https://mozilla.org/MPL/2.0/');
  });

  test('has neither date nor serial number, and a whole hash for each package', () => {
    const text = supplyFiles().get('docs/sbom.cdx.json') ?? '';
    expect(text).not.toMatch(/timestamp|serialNumber/);
    const { components } = JSON.parse(text);
    expect(components.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(project.dependencies).sort(),
    );
    for (const { hashes } of components) {
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    }
  });
});

describe('the lockfile', () => {
  test('has an integrity hash for every package', () => {
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  });

  test('has the versions of package.json, which are exact', () => {
    for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(withNeeds(name, locked)[0]).toMatchObject({ name, version });
    }
  });
});

describe('what a package needs', () => {
  const made = (path: string, ...needs: string[]): Package => ({
    path,
    name: path.replace(/^.*node_modules\//, ''),
    version: '1.0.0',
    hasInstallScript: false,
    dependencies: Object.fromEntries(needs.map((name) => [name, '*'])),
  });
  const tree = [
    made('node_modules/a', '@s/b', 'c'),
    made('node_modules/@s/b', 'c', 'absent'),
    made('node_modules/@s/b/node_modules/c', 'a'),
    made('node_modules/c'),
  ];

  test('is what Node would find: the nearest, each once, in a circle too', () => {
    expect(withNeeds('a', tree).map(({ path }) => path)).toEqual([
      'node_modules/a',
      'node_modules/@s/b',
      'node_modules/@s/b/node_modules/c',
      'node_modules/c',
    ]);
    expect(withNeeds('absent', tree)).toEqual([]);
  });
});
