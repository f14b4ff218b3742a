import type { OpenFinding } from '../diagnosis/summary.ts';
import type { Language } from '../language/language.ts';
import { render } from '../language/render.ts';

/**
 * A finding as text to copy, in the words on screen: what is wrong, the calculation, what to do, the check, and the path.
 * The two values of a comparison are left out, because they may be personal.
 */
export function findingText({ says, advice, sum, path, rule }: OpenFinding, language: Language): string {
  return [
    render(says, language),
    ...(sum ? [`${sum.formula} = ${sum.expected}, not ${sum.actual}`] : []),
    render(advice, language),
    path === undefined ? rule : `${rule}: ${path}`,
  ].join('\n');
}
