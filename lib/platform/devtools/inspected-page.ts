import * as z from 'zod/mini';
import { devtools } from '../browser.ts';

/** The result of evaluating an expression in the main world of the inspected page. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  /** The page is protected, or the expression threw. */
  | { kind: 'refused' };

/** The longest time to wait for a frame, ms. */
const framePatienceMs = 2_000;
/** Time between two attempts in a document that is just starting, ms, and the most attempts. */
const retryMs = 100;
const maxAttempts = 50;

/** Chromium's error for a document in which no script can run yet (seen in 156): `… has no execution context`. */
const TooEarly = z.object({ details: z.tuple([z.string().check(z.endsWith('has no execution context'))]) });

/**
 * Evaluates an expression in the inspected window, or in the frame with that URL. The value comes from the page, so parse
 * it. Never rejects.
 */
export function evaluate(expression: string, frameURL?: string): Promise<Evaluation> {
  return new Promise((resolve) => {
    const answer = (value: unknown, problem: unknown) =>
      resolve(problem ? { kind: 'refused' } : { kind: 'value', value });
    const { inspectedWindow } = devtools();
    // Firefox rejects unknown options, so the page itself is evaluated without options.
    if (frameURL === undefined) {
      const attempt = (attempts: number) =>
        inspectedWindow.eval(expression, (value: unknown, problem: unknown) => {
          const again = attempts > 1 && TooEarly.safeParse(problem).success;
          if (again) setTimeout(attempt, retryMs, attempts - 1);
          else answer(value, problem);
        });
      attempt(maxAttempts);
      return;
    }
    inspectedWindow.eval(expression, { frameURL }, answer);
    // A frame that is removed during the evaluation never answers (seen in Chromium 156).
    setTimeout(() => resolve({ kind: 'refused' }), framePatienceMs);
  });
}
