import type { Part } from './parts.ts';
import { addScores, type PartResult, type Score } from './score.ts';

/** How a run proceeds. `write` and `now` are replaced in tests. */
export interface RunOptions {
  /** How many parts run at a time. */
  atOnce: number;
  write(text: string): void;
  /** ms since a fixed moment. */
  now(): number;
}

/**
 * Runs the parts in their order, several at a time, and writes one line when a part starts and one when it ends. The
 * output of a part is shown only if it fails. A part starts when those that it needs have ended. If
 * one of them has failed, it does not run, and counts as one failure.
 *
 * @throws Error if a part needs one that is not in the list
 */
export async function runParts(parts: readonly Part[], options: RunOptions): Promise<Score> {
  const waiting = [...parts];
  const running = new Set<Promise<void>>();
  const ended = new Set<string>();
  const failed = new Set<string>();
  const scores: Score[] = [];

  const run = async (part: Part): Promise<void> => {
    const missing = part.needs.filter((name) => failed.has(name));
    const score = await runPart(part, missing, options);
    scores.push(score);
    if (score.failed > 0) failed.add(part.name);
    ended.add(part.name);
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((name) => ended.has(name)));
    const [part] = next === -1 || running.size >= options.atOnce ? [] : waiting.splice(next, 1);
    if (part !== undefined) {
      const end = run(part).finally(() => running.delete(end));
      running.add(end);
    } else if (running.size > 0) await Promise.race(running);
    else
      throw new Error(
        `These parts need parts that do not exist: ${waiting.map(({ name }) => name).join(', ')}.`,
      );
  }
  return addScores(scores);
}

async function runPart(
  { name, run }: Part,
  missing: readonly string[],
  { write, now }: RunOptions,
): Promise<Score> {
  write(`${name} …\n`);
  const start = now();
  const { score, output, report = '' } = missing.length > 0 ? notRun(missing) : await run().catch(crashed);
  const seconds = ((now() - start) / 1000).toFixed(1);
  if (score.failed === 0) {
    write(
      score.passed === 1
        ? `${name} ok (${seconds} s)\n`
        : `${name} ok, ${score.passed} tests (${seconds} s)\n`,
    );
  } else {
    write(`${name} FAILED (${seconds} s)\n${output === '' ? '' : `${output.trimEnd()}\n`}`);
  }
  if (report !== '') write(`${report.trimEnd()}\n`);
  return score;
}

function notRun(missing: readonly string[]): PartResult {
  return { score: { passed: 0, failed: 1 }, output: `Not run, because this failed: ${missing.join(', ')}.` };
}

function crashed(error: unknown): PartResult {
  return {
    score: { passed: 0, failed: 1 },
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
