import { devtools } from './browser.ts';

/** What came of evaluating an expression in the inspected page's main world. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  /** A protected page, or a page that broke the script. */
  | { kind: 'refused' };

/** Evaluates an expression in the inspected window. The value is the page's word: parse it. Never rejects. */
export function evaluate(expression: string): Promise<Evaluation> {
  return new Promise((resolve) => {
    devtools().inspectedWindow.eval(expression, (value: unknown, problem: unknown) =>
      resolve(problem ? { kind: 'refused' } : { kind: 'value', value }),
    );
  });
}
