import { type Package, readLockfile, readProject, withNeeds } from './lockfile.ts';
import { whyBundled, whyDev } from './why.ts';

/** The text of `docs/dependencies.md`: the packages in the extension, and those that build and test it. */
export function dependenciesPage(): string {
  const { dependencies, devDependencies } = readProject();
  const locked = readLockfile();
  const withScripts = locked
    .filter(({ hasInstallScript }) => hasInstallScript)
    .map(({ name }) => `\`${name}\``);
  return `# Dependencies

\`npm run sbom\` writes this page from the lockfile, and a test compares them. The list in machine-readable form: [sbom.cdx.json](sbom.cdx.json).

## In the extension

| package | version | licence | needs | why |
| --- | --- | --- | --- | --- |
${rows(dependencies, (name) => [...facts(name, locked), pulls(name, locked), whyBundled[name] ?? ''])}

A few lines of two development packages are also bundled: the entry point wrappers of \`wxt\`, and one line of
\`@wxt-dev/webextension-polyfill\`. The build refuses code of any other package (\`build/bundled-packages.ts\`). The
licence notices of all five are in the extension: \`THIRD-PARTY-LICENSES.txt\`.

## To build and to test

| package | version | licence | what for |
| --- | --- | --- | --- |
${rows(devDependencies, (name) => [...facts(name, locked), whyDev[name] ?? ''])}

## Rules

- Exact versions only (\`save-exact\`), installed by \`npm ci\`. Each of the ${locked.length} packages in the lockfile has an integrity hash.
- The extension has at most four direct dependencies. None of them has an install script.
- Packages with an install script in the whole lockfile: ${withScripts.join(', ')}. The script installs Node
  for this platform, in the same exact version, which is why \`ignore-scripts\` is not set. The package that it installs is
  not in the lockfile, so there is no integrity hash for it. It is only used to build and test; none of it ships.
- Before an update, the difference between the two versions' sources is read.
`;
}

function rows(names: Record<string, string>, cells: (name: string) => string[]): string {
  return Object.keys(names)
    .map((name) => `| ${cells(name).join(' | ')} |`)
    .join('\n');
}

function facts(name: string, locked: readonly Package[]): string[] {
  const [found] = withNeeds(name, locked);
  return [`\`${name}\``, found?.version ?? '', found?.license ?? ''];
}

function pulls(name: string, locked: readonly Package[]): string {
  const [, ...others] = withNeeds(name, locked);
  return others.length === 0 ? 'nothing' : others.map((each) => `\`${each.name}\``).join(', ');
}
