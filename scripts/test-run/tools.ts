import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../run-command.ts';
import type { PartResult } from './score.ts';
import { scoreOfVitest, slowestFiles } from './vitest-report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a tool from `node_modules` with the Node.js that runs this script, and counts it as one test.
 *
 * @param script path of the tool's program below `node_modules`
 */
export async function runTool(script: string, ...args: string[]): Promise<PartResult> {
  const { code, output } = await run(script, args);
  return { score: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output };
}

/** The projects of `vitest.config.ts`. Each has its tests in a folder of its name. */
export const vitestProjects = ['unit', 'e2e', 'security'] as const;
export type VitestProject = (typeof vitestProjects)[number];

/** Options for a run of Vitest. */
interface VitestOptions {
  /** Paths of the test files to run. Empty: all of the project. */
  files?: readonly string[];
  /** Patterns of files that are left out. */
  without?: readonly string[];
  /** Environment variables on top of our own. */
  env?: NodeJS.ProcessEnv;
}

/** Runs one of Vitest's projects, counts its tests, and lists the files that took longest. */
export async function runVitest(
  project: VitestProject,
  { files = [], without = [], env = {} }: VitestOptions = {},
): Promise<PartResult> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  try {
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [
      'run',
      ...files,
      '--project',
      project,
      ...reporters,
      ...without.flatMap((each) => ['--exclude', each]),
    ];
    const { code, output } = await run('vitest/vitest.mjs', args, env);
    const json = await readFile(report, 'utf8').catch(() => undefined);
    return { score: scoreOfVitest(json, code), output, report: slowestFiles(json, root) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(
  script: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): ReturnType<typeof runCommand> {
  // The tools write to a pipe, so they cannot see whether their output ends up on a terminal.
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const env = { ...process.env, ...colour, ...more };
  return runCommand([process.execPath, join(root, 'node_modules', script), ...args], { cwd: root, env });
}
