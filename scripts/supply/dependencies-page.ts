import { type Package, readLockfile, readProject, withNeeds } from './lockfile.ts';
import { whyBundled, whyDev } from './why.ts';

/** `docs/dependencies.md`: what the extension is made of, and what it is made with. */
export function dependenciesPage(): string {
  const { dependencies, devDependencies } = readProject();
  const locked = readLockfile();
  const withScripts = locked
    .filter(({ hasInstallScript }) => hasInstallScript)
    .map(({ name }) => `\`${name}\``);
  return `# Dependencies

Made by \`npm run sbom\` from the lockfile; a test compares them. The same list for machines: [sbom.cdx.json](sbom.cdx.json).

## In the extension

| package | version | licence | brings along | why |
| --- | --- | --- | --- | --- |
${rows(dependencies, (name) => [...facts(name, locked), pulls(name, locked), whyBundled[name] ?? ''])}

Of two development packages a few lines are bundled as well: the wrappers of entry points of \`wxt\`, and one line of
\`@wxt-dev/webextension-polyfill\`. The build refuses code of any other package (\`build/bundled-packages.ts\`). The
licence notices of all five are in the package: \`THIRD-PARTY-LICENSES.txt\`.

## To build and to test

| package | version | licence | what for |
| --- | --- | --- | --- |
${rows(devDependencies, (name) => [...facts(name, locked), whyDev[name] ?? ''])}

## Rules

- Exact versions only (\`save-exact\`), installed by \`npm ci\`. Each of the ${locked.length} packages in the lockfile has an integrity hash.
- Four direct dependencies in the extension at most, none of them with an install script.
- Packages with an install script in the whole lockfile: ${withScripts.join(', ')}. It installs the Node
  of this platform, in its own exact version, and is the reason why \`ignore-scripts\` is not set. That one package is not in
  the lockfile, so the registry alone vouches for it. It builds and tests; nothing of it ships.
- An update is read as a difference of sources before it is taken.
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
