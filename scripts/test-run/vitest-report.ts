import { z } from 'zod';
import type { Score } from './score.ts';

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** What Vitest's JSON reporter writes, as far as counting needs it. */
export type VitestReport = z.infer<typeof VitestReport>;

/**
 * Counts a Vitest run. Every test that did not pass has failed, skipped ones and to-dos included, because
 * skipping is forbidden here. A file that fails with no failed test of its own (it does not load, or its
 * clean-up throws) counts as one failure, and so does a run that ends badly without naming a test.
 *
 * @param json text of the report; `undefined` if Vitest wrote none
 * @param processCode exit code of Vitest
 */
export function scoreOfVitest(json: string | undefined, processCode: number): Score {
  const files = json === undefined ? [] : VitestReport.parse(JSON.parse(json)).testResults;
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
