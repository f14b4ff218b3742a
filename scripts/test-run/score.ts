/** How many tests, or other parts of a run, passed and failed. */
export interface Score {
  passed: number;
  failed: number;
}

/** The result of a part of the run. */
export interface PartResult {
  score: Score;
  /** Shown only if something failed. */
  output: string;
  /** Always shown. */
  report?: string;
}

/** The sum of all scores. */
export function addScores(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({ passed: sum.passed + score.passed, failed: sum.failed + score.failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of a run. */
export function summaryLine({ passed, failed }: Score): string {
  return `${passed} passed, ${failed} failed`;
}

/** 0 if everything passed; 1 if something failed, or if nothing ran at all. */
export function exitCode({ passed, failed }: Score): 0 | 1 {
  return failed === 0 && passed > 0 ? 0 : 1;
}
