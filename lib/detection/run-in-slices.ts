/** What `runInSlices` depends on. Tests replace it. */
export interface SliceDependencies {
  /** The longest time of a slice, ms. */
  sliceMs: number;
  /** A clock in ms, with any origin. */
  now: () => number;
  /** Resolves once the page has had its turn. */
  pause: () => Promise<void>;
}

/** A slice ends after the step it is in. Browsers call anything above 50 ms a long task. */
const defaults: SliceDependencies = {
  sliceMs: 20,
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Runs a scan to its end in slices, with pauses in which the page can respond. Rejects when the scan throws. */
export async function runInSlices<Result>(
  scan: Generator<unknown, Result>,
  dependencies: Partial<SliceDependencies> = {},
): Promise<Result> {
  const { sliceMs, now, pause } = { ...defaults, ...dependencies };
  for (;;) {
    const end = now() + sliceMs;
    do {
      const step = scan.next();
      if (step.done) return step.value;
    } while (now() < end);
    await pause();
  }
}

/** Runs a scan to its end without pauses, for `inspectedWindow.eval`, which does not await promises. */
export function runAtOnce<Result>(scan: Generator<unknown, Result>): Result {
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
  }
}
