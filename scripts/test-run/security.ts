import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureRows } from './figure-rows.ts';
import { figureTable } from './figure-table.ts';
import { figuresVariable, readFigures } from './figures.ts';
import type { Part } from './parts.ts';
import { runVitest } from './tools.ts';

/** The proofs of what SECURITY.md promises. The last part prints what they measured. */
export function securityParts(builds: readonly Part[]): readonly Part[] {
  const folder = mkdtempSync(join(tmpdir(), 'security-figures-'));
  const collecting = { env: { [figuresVariable]: folder } };
  const needs = builds.map(({ name }) => name);
  return [
    ...builds,
    { name: 'security', needs, run: () => runVitest('security', collecting) },
    {
      name: 'figures',
      needs: [],
      async run() {
        const { text, score } = figureTable(figureRows, readFigures(folder));
        return { score, output: '', report: text };
      },
    },
  ];
}
