/**
 * Runs the project's tests: everything, a part, or the test files that match.
 *
 *     node scripts/run-tests.ts            types, lint, unused code, unit tests, builds, browser tests
 *     node scripts/run-tests.ts check      types, lint, unused code, unit tests
 *     node scripts/run-tests.ts e2e        builds, browser tests
 *     node scripts/run-tests.ts security   builds, the tests of SECURITY.md, and the table of their figures
 *     node scripts/run-tests.ts WORD…      the test files of any part that have a word in their path or, if no path has
 *                                          it, in their text; builds first if browser tests are among them
 *
 * The last line says `N passed, N failed`; the exit code is 1 if anything failed.
 */
import { fileURLToPath } from 'node:url';
import type { Run } from './test-run/parts.ts';
import { runParts } from './test-run/run-parts.ts';
import { runFor } from './test-run/runs.ts';
import { exitCode, summaryLine } from './test-run/score.ts';

const run = runOf(process.argv.slice(2));
if (run === undefined) process.exitCode = 2;
else {
  const score = await runParts(run.parts, {
    atOnce: run.atOnce,
    write: (text) => process.stdout.write(text),
    now: () => performance.now(),
  });
  console.log(summaryLine(score));
  process.exitCode = exitCode(score);
}

/** Prints the usage and returns `undefined` if the words do not name an existing run. */
function runOf(words: readonly string[]): Run | undefined {
  try {
    if (words.some((word) => word.startsWith('-'))) throw new Error('There are no options.');
    return runFor(words, fileURLToPath(new URL('../test', import.meta.url)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('Usage: npm test [-- check | e2e | security | WORD…]');
    return undefined;
  }
}
