import type { Part } from './parts.ts';
import { addScores, type PartResult, type Score } from './score.ts';

/** Where a run tells how it goes; replaced in tests. */
export interface RunOutput {
  write(text: string): void;
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/**
 * Runs the parts one after the other and writes one line for each; the output of a part only if it fails.
 * A part that needs a failed one is not run and counts as one failure.
 */
export async function runParts(parts: readonly Part[], { write, now }: RunOutput): Promise<Score> {
  const scores: Score[] = [];
  const broken = new Set<string>();
  for (const part of parts) {
    write(`${part.name} … `);
    const start = now();
    const missing = part.needs.filter((name) => broken.has(name));
    const {
      score,
      output,
      report = '',
    } = missing.length > 0 ? notRun(missing) : await part.run().catch(crashed);
    scores.push(score);
    const seconds = ((now() - start) / 1000).toFixed(1);
    if (score.failed === 0) {
      write(score.passed === 1 ? `ok (${seconds} s)\n` : `ok, ${score.passed} tests (${seconds} s)\n`);
    } else {
      broken.add(part.name);
      write(`FAILED (${seconds} s)\n${output === '' ? '' : `${output.trimEnd()}\n`}`);
    }
    if (report !== '') write(`\n${report}\n`);
  }
  return addScores(scores);
}

function notRun(missing: readonly string[]): PartResult {
  return {
    score: { passed: 0, failed: 1 },
    output: `Not run, because this failed before: ${missing.join(', ')}.`,
  };
}

function crashed(error: unknown): PartResult {
  return {
    score: { passed: 0, failed: 1 },
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
