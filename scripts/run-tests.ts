/**
 * Runs the project's tests: everything, or only the part that is named.
 *
 *     node scripts/run-tests.ts           types, lint, unit tests, builds, browser tests
 *     node scripts/run-tests.ts check     types, lint, unit tests
 *     node scripts/run-tests.ts e2e       builds, browser tests
 *     node scripts/run-tests.ts security  builds, the proofs of SECURITY.md, and the table of their figures
 *
 * The last line says `N passed, N failed`; the exit code is 1 if anything failed.
 */
import { type Part, partsOf } from './test-run/parts.ts';
import { runParts } from './test-run/run-parts.ts';
import { exitCode, summaryLine } from './test-run/score.ts';

const [word = 'all', ...rest] = process.argv.slice(2);
const parts: readonly Part[] | undefined =
  rest.length === 0 ? new Map(Object.entries(partsOf)).get(word)?.() : undefined;
if (parts === undefined) {
  console.error('Usage: node scripts/run-tests.ts [check | e2e | security]');
  process.exitCode = 2;
} else {
  const score = await runParts(parts, {
    write: (text) => process.stdout.write(text),
    now: () => performance.now(),
  });
  console.log(summaryLine(score));
  process.exitCode = exitCode(score);
}
