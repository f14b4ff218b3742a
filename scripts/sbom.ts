/**
 * Writes the list of the extension's packages: the bill of materials, docs/dependencies.md, and the licence texts that
 * ship.
 *
 *     node scripts/sbom.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './supply/lockfile.ts';
import { supplyFiles } from './supply/supply-files.ts';

for (const [path, text] of supplyFiles()) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
