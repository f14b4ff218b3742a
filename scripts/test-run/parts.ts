import { ensureBrowser } from '../browsers/ensure-browser.ts';
import type { PartResult } from './score.ts';
import { securityParts } from './security.ts';
import { runTool, runVitest } from './tools.ts';

/** One part of the run. */
export interface Part {
  name: string;
  /** Names of the parts without which this one cannot run. */
  needs: readonly string[];
  run(): Promise<PartResult>;
}

const part = (name: string, run: Part['run'], needs: Part['needs'] = []): Part => ({ name, needs, run });

const check: readonly Part[] = [
  part('types', () => runTool('typescript/bin/tsc', '--noEmit')),
  part('lint', () => runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
  part('unit', () => runVitest('unit')),
];

const builds: readonly Part[] = [
  part('build chrome', () => runTool('wxt/bin/wxt.mjs', 'build')),
  part('build firefox', () => runTool('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3')),
  part('browsers', findBrowsers),
];

const e2e: readonly Part[] = [
  ...builds,
  part(
    'e2e',
    () => runVitest('e2e'),
    builds.map(({ name }) => name),
  ),
];

/** What can be run, by the word that asks for it. */
export const partsOf = {
  check: () => check,
  e2e: () => e2e,
  security: () => securityParts(builds),
  all: () => [...check, ...e2e],
} as const satisfies Record<string, () => readonly Part[]>;

async function findBrowsers(): Promise<PartResult> {
  const missing: string[] = [];
  // One after the other: apt-get works for one caller at a time.
  for (const kind of ['chrome', 'firefox'] as const) {
    await ensureBrowser(kind).catch((error: unknown) => missing.push(String(error)));
  }
  const failed = missing.length > 0;
  return { score: { passed: failed ? 0 : 1, failed: failed ? 1 : 0 }, output: missing.join('\n') };
}
