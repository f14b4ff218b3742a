import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from '../../scripts/run-command.ts';
import { coveredAreas } from './covered-areas.ts';
import { figure } from './figure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const Counts = z.object({ total: z.number(), covered: z.number() });
const Summary = z.record(z.string(), z.object({ branches: Counts, functions: Counts }));
type Summary = z.infer<typeof Summary>;

/** Where the unit tests of the areas are. Vitest ignores a folder that does not exist. */
const testFolders = ['klarna', 'vault', 'worker', 'platform', 'display', 'inspector'].map(
  (name) => `test/unit/${name}`,
);

/** Runs the unit tests of the areas, and counts the code that they cover. */
async function measured(): Promise<Summary> {
  const folder = await mkdtemp(join(tmpdir(), 'coverage-'));
  try {
    const { code, output } = await runCommand(
      [
        process.execPath,
        join(root, 'node_modules/vitest/vitest.mjs'),
        ...['run', '--project', 'unit'],
        ...testFolders,
        ...['--coverage.enabled', '--coverage.provider=v8', '--coverage.reporter=json-summary'],
        `--coverage.reportsDirectory=${folder}`,
        ...Object.values(coveredAreas).flatMap((patterns) =>
          patterns.map((pattern) => `--coverage.include=${pattern}`),
        ),
      ],
      { cwd: root, env: { ...process.env, NO_COLOR: '1' } },
    );
    expect(code, output).toBe(0);
    return Summary.parse(JSON.parse(await readFile(join(folder, 'coverage-summary.json'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Percent, rounded down, so that 99.9 is not 100. */
function percent(files: Summary[string][], what: 'branches' | 'functions'): number {
  const total = files.reduce((sum, file) => sum + file[what].total, 0);
  const covered = files.reduce((sum, file) => sum + file[what].covered, 0);
  return total === 0 ? Number.NaN : Math.floor((covered / total) * 1000) / 10;
}

test('Unit tests cover nearly every branch, and every function, of the code that guards secrets.', async () => {
  expect(testFolders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  const summary = await measured();
  const areas = Object.entries(coveredAreas).map(([name, patterns]) => {
    const files = Object.entries(summary).flatMap(([path, counts]) =>
      patterns.some((pattern) => matchesGlob(relative(root, path), pattern)) ? [counts] : [],
    );
    expect(files.length, name).toBeGreaterThanOrEqual(patterns.length);
    return { name, branches: percent(files, 'branches'), functions: percent(files, 'functions') };
  });
  figure('F13', {
    measured: areas
      .map(({ name, branches, functions }) => `${name} ${branches} % / ${functions} %`)
      .join(', '),
    ok: areas.every(({ branches, functions }) => branches >= 95 && functions === 100),
  });
});
