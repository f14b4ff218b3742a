import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the files of one environment one after the other. A worker is reused only for the environment that it has, and
 * starting jsdom takes longer than most test files. `--sequence.shuffle` shuffles the files of each environment.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { shuffle, seed } = this.ctx.config.sequence;
    const sorted = shuffle ? shuffled(files, seed) : await super.sort(files);
    const inJsdom = new Set(sorted.filter(({ moduleId }) => needsJsdom(moduleId)));
    return [...inJsdom, ...sorted.filter((file) => !inJsdom.has(file))];
  }
}

function needsJsdom(path: string): boolean {
  return readFileSync(path, 'utf8').startsWith('// @vitest-environment jsdom\n');
}

function shuffled(files: readonly TestSpecification[], seed: number): TestSpecification[] {
  const key = ({ moduleId }: TestSpecification) =>
    createHash('sha256').update(`${seed} ${moduleId}`).digest('hex');
  return [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
