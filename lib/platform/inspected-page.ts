import { devtools } from './browser.ts';

/** What came of evaluating an expression in the inspected page's main world. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  /** A protected page, or a page that broke the script. */
  | { kind: 'refused' };

/** How long a frame may take to answer, ms. */
const framePatienceMs = 2_000;

/**
 * Evaluates an expression in the inspected window, or in the frame with that address. The value is the page's word:
 * parse it. Never rejects.
 */
export function evaluate(expression: string, frameURL?: string): Promise<Evaluation> {
  return new Promise((resolve) => {
    const answer = (value: unknown, problem: unknown) =>
      resolve(problem ? { kind: 'refused' } : { kind: 'value', value });
    const { inspectedWindow } = devtools();
    // Firefox refuses the options it does not know, so they are left out for the page itself.
    if (frameURL === undefined) {
      inspectedWindow.eval(expression, answer);
      return;
    }
    inspectedWindow.eval(expression, { frameURL }, answer);
    // A frame that goes away while it is asked never answers (seen in Chromium 156).
    setTimeout(() => resolve({ kind: 'refused' }), framePatienceMs);
  });
}
