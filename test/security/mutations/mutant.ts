import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runCommand } from '../../../scripts/run-command.ts';
import type { Mutation } from './mutation.ts';

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** The result of the unit tests in a copy of the source. */
export type TestResult =
  /** At least one test failed. */
  | 'failed'
  | 'passed'
  /** No test ran, so there is no result. */
  | { broken: string };

/** Runs unit tests in a copy of the source. */
export async function testResult(copy: string, tests: readonly string[]): Promise<TestResult> {
  const files = tests.map((file) => `test/unit/${file}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail=1'];
  const file = join(copy, 'report.json');
  await rm(file, { force: true });
  const { output } = await runCommand(
    [process.execPath, ...vitest, '--reporter=json', `--outputFile=${file}`, ...files],
    { cwd: copy, env: { ...process.env, NO_COLOR: '1' } },
  );
  const json = await readFile(file, 'utf8').catch(() => 'null');
  const report = Report.safeParse(JSON.parse(json));
  if (!report.success) return { broken: output };
  const { numPassedTests, numFailedTests } = report.data;
  if (numFailedTests > 0) return 'failed';
  return numPassedTests > 0 ? 'passed' : { broken: output };
}

/** Removes one check from a copy of the source, runs the tests, and restores the check. */
export async function withoutCheck(
  copy: string,
  { file, check, without, tests }: Mutation,
): Promise<TestResult> {
  const path = join(copy, file);
  const source = await readFile(path, 'utf8');
  const found = source.split(check).length - 1;
  if (found !== 1) return { broken: `${file} has this code ${found} times: ${check}` };
  await writeFile(
    path,
    source.replace(check, () => without),
  );
  try {
    return await testResult(copy, tests);
  } finally {
    await writeFile(path, source);
  }
}
