import { relative } from 'node:path';
import { z } from 'zod';
import type { Score } from './score.ts';

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      /** Absolute path. */
      name: z.string(),
      status: z.string(),
      /** ms since 1970 */
      startTime: z.number(),
      endTime: z.number(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** The part of the report of Vitest's JSON reporter that is read here. */
type VitestReport = z.infer<typeof VitestReport>;

const listed = 10;

/**
 * The test files that took longest, one line each, longest first.
 *
 * @param json text of the report; `undefined` if Vitest wrote none
 * @param root absolute path of the folder that the listed paths are relative to
 */
export function slowestFiles(json: string | undefined, root: string): string {
  const slowest = filesIn(json)
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, listed)
    .map(({ name, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${relative(root, name)}\n`);
  return slowest.join('');
}

function filesIn(json: string | undefined): VitestReport['testResults'] {
  return json === undefined ? [] : VitestReport.parse(JSON.parse(json)).testResults;
}

/**
 * Counts a Vitest run. Every test that did not pass counts as failed, including skipped tests and to-dos, because
 * skipping is forbidden here. A file that fails although none of its tests did (it does not load, or its clean-up
 * throws) counts as one failure, and so does a run that fails without naming a test.
 *
 * @param json text of the report; `undefined` if Vitest wrote none
 * @param processCode exit code of Vitest
 */
export function scoreOfVitest(json: string | undefined, processCode: number): Score {
  const files = filesIn(json);
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of files) {
    const good = assertionResults.filter((test) => test.status === 'passed').length;
    const bad = assertionResults.length - good;
    passed += good;
    failed += bad === 0 && status !== 'passed' ? 1 : bad;
  }
  const nothingNamed = failed === 0 && (processCode !== 0 || passed === 0);
  return { passed, failed: nothingNamed ? 1 : failed };
}
