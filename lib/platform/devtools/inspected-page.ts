import * as z from 'zod/mini';
import { devtools } from '../browser.ts';

/** What came of evaluating an expression in the inspected page's main world. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  /** A protected page, or a page that broke the script. */
  | { kind: 'refused' };

/** How long a frame may take to answer, ms. */
const framePatienceMs = 2_000;
/** How often a document that is just beginning is asked again, and how many times; ms. */
const askAgainEveryMs = 100;
const mostQuestions = 50;

/** Chromium's words for a document in which no script can run yet (seen in 156): `… has no execution context`. */
const TooEarly = z.object({ details: z.tuple([z.string().check(z.endsWith('has no execution context'))]) });

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
      const ask = (questions: number) =>
        inspectedWindow.eval(expression, (value: unknown, problem: unknown) => {
          const again = questions > 1 && TooEarly.safeParse(problem).success;
          if (again) setTimeout(ask, askAgainEveryMs, questions - 1);
          else answer(value, problem);
        });
      ask(mostQuestions);
      return;
    }
    inspectedWindow.eval(expression, { frameURL }, answer);
    // A frame that goes away while it is asked never answers (seen in Chromium 156).
    setTimeout(() => resolve({ kind: 'refused' }), framePatienceMs);
  });
}
