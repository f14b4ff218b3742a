import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const Names = z.record(z.string(), z.string()).default({});

const Project = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  description: z.string(),
  dependencies: Names,
  devDependencies: Names,
});

const LockedPackage = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  dependencies: Names,
});
type LockedPackage = z.infer<typeof LockedPackage>;

/** A package in the lockfile. */
export interface Package extends LockedPackage {
  name: string;
  /** Where it is installed, e.g. `node_modules/a/node_modules/b`. */
  path: string;
}

/** The contents of package.json. */
export function readProject(): z.infer<typeof Project> {
  return Project.parse(readJson('package.json'));
}

/** All packages in package-lock.json except the project itself. */
export function readLockfile(): Package[] {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(readJson('package-lock.json'));
  return Object.entries(packages).flatMap(([path, locked]) =>
    path === ''
      ? []
      : [{ ...LockedPackage.parse(locked), path, name: path.replace(/^.*node_modules\//, '') }],
  );
}

/** A package and all packages that it needs, itself first, each once. */
export function withNeeds(name: string, packages: readonly Package[], from = ''): Package[] {
  const reached = new Map<string, Package>();
  const visit = (name: string, from: string) => {
    const found = resolve(name, from, packages);
    if (found === undefined || reached.has(found.path)) return;
    reached.set(found.path, found);
    for (const needed of Object.keys(found.dependencies)) visit(needed, found.path);
  };
  visit(name, from);
  return [...reached.values()];
}

/** Finds a package as Node does: in the nearest `node_modules` on the way up. */
function resolve(name: string, from: string, packages: readonly Package[]): Package | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/[^/]+(\/[^/]+)?$/, '')) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const found = packages.find((each) => each.path === path);
    if (found !== undefined || folder === '') return found;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
