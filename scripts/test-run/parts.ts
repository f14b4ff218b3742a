import { ensureBrowser } from '../browsers/ensure-browser.ts';
import type { PartResult } from './score.ts';
import { runTool, runVitest, type VitestProject } from './tools.ts';

/** One part of a run. */
export interface Part {
  name: string;
  /** Names of the parts that must have passed. */
  needs: readonly string[];
  run(): Promise<PartResult>;
}

/** Parts, and how many of them run at a time. */
export interface Run {
  parts: readonly Part[];
  atOnce: number;
}

const part = (name: string, run: Part['run'], needs: Part['needs'] = []): Part => ({ name, needs, run });

/** Types, lint, code that nothing uses, and unit tests. */
export const checks: readonly Part[] = [
  part('types', () => runTool('typescript/bin/tsc', '--noEmit')),
  part('lint', () => runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
  part('unused code', () => runTool('knip/bin/knip.js', '--no-progress')),
  testsOf('unit'),
];

/** The parts that browser tests need. */
export const builds: readonly Part[] = [
  part('build chrome', () => runTool('wxt/bin/wxt.mjs', 'build')),
  part('build firefox', () => runTool('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3')),
  part('browsers', findBrowsers),
];

/** The tests of a project, without the builds that they need; all files, or only those that are named. */
export function testsOf(project: VitestProject, files: readonly string[] = []): Part {
  const needs = project === 'unit' ? [] : builds.map(({ name }) => name);
  return part(project, () => runVitest(project, { files }), needs);
}

async function findBrowsers(): Promise<PartResult> {
  const missing: string[] = [];
  // One after the other, because apt-get works for one caller at a time.
  for (const kind of ['chrome', 'firefox'] as const) {
    await ensureBrowser(kind).catch((error: unknown) => missing.push(String(error)));
  }
  const failed = missing.length > 0;
  return { score: { passed: failed ? 0 : 1, failed: failed ? 1 : 0 }, output: missing.join('\n') };
}
