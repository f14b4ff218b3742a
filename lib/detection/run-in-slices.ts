/** The clock and the way to give control back; replaced in tests. */
export interface Slicing {
  /** How long a slice may last, ms. */
  sliceMs: number;
  /** ms, any origin */
  now: () => number;
  /** Resolves once the page has had its turn. */
  pause: () => Promise<void>;
}

/** A slice ends with the step in it, and more than 50 ms in one go is a long task for the page. */
const shortSlices: Slicing = {
  sliceMs: 20,
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Runs a scan to its end in slices, with a pause between them, so that the page stays responsive. */
export async function runInSlices<Result>(
  scan: Generator<unknown, Result>,
  slicing: Partial<Slicing> = {},
): Promise<Result> {
  const { sliceMs, now, pause } = { ...shortSlices, ...slicing };
  for (;;) {
    const end = now() + sliceMs;
    do {
      const step = scan.next();
      if (step.done) return step.value;
    } while (now() < end);
    await pause();
  }
}

/** Runs a scan to its end at once, where nobody can wait for a promise: `inspectedWindow.eval`. */
export function runAtOnce<Result>(scan: Generator<unknown, Result>): Result {
  for (;;) {
    const step = scan.next();
    if (step.done) return step.value;
  }
}
