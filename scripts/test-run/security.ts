import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBrowserReports } from './browser-reports.ts';
import { figureRows } from './figure-rows.ts';
import { figureTable } from './figure-table.ts';
import { type FiledFigure, figuresVariable, readFigures } from './figures.ts';
import type { Part } from './parts.ts';
import type { PartResult, Score } from './score.ts';
import { runVitest } from './tools.ts';

/**
 * Browser tests that do not run again with the worker stopped before every message: they send it no message, do not use
 * Chromium, or, in `detection`, send it the same messages for each of many pages.
 */
const notStopped = ['{dev,firefox,vault-firefox,manifest,weight}.test.ts', '{detection,gallery}/**'].map(
  (name) => `test/e2e/${name}`,
);

/** The tests of the promises in SECURITY.md. The last part prints their figures. */
export function securityParts(builds: readonly Part[]): readonly Part[] {
  const folder = mkdtempSync(join(tmpdir(), 'security-figures-'));
  const collecting = { [figuresVariable]: folder };
  const needs = builds.map(({ name }) => name);
  let again: Score | undefined;
  return [
    ...builds,
    { name: 'security', needs, run: () => runVitest('security', { env: collecting }) },
    {
      name: 'e2e, worker stopped before every message',
      needs,
      async run() {
        const env = { ...collecting, KILL_WORKER: '1' };
        const result = await runVitest('e2e', { without: notStopped, env });
        again = result.score;
        return result;
      },
    },
    {
      name: 'figures',
      needs: [],
      run: async () => printed([...readFigures(folder), ...ofRun(folder, again)]),
    },
  ];
}

function printed(figures: readonly FiledFigure[]): PartResult {
  const { text, score } = figureTable(figureRows, figures);
  return { score, output: '', report: text };
}

/** The figures of the whole run. */
function ofRun(folder: string, again: Score | undefined): FiledFigure[] {
  const browsers = readBrowserReports(folder);
  const uncaught = browsers.flatMap((report) => report.uncaught);
  const stops = browsers.reduce((sum, report) => sum + report.stops, 0);
  const refused = browsers.reduce((sum, report) => sum + report.refused, 0);
  const figures: FiledFigure[] = [];
  if (again !== undefined) {
    const { passed, failed } = again;
    const measured = `${passed} of ${passed + failed} passed, ${stops} stops, ${refused} not stopped`;
    figures.push({ id: 'F6', measured, ok: failed === 0 && stops > passed && refused * 50 < stops });
  }
  if (browsers.length > 0) {
    const measured = `${uncaught.length} in ${browsers.length} browsers${uncaught.length > 0 ? `: ${uncaught[0]}` : ''}`;
    figures.push({ id: 'F17', measured, ok: uncaught.length === 0 });
  }
  return figures;
}
