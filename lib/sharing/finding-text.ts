import type { OpenFinding } from '../diagnosis/summary.ts';

/**
 * A finding to hand on, in the words on screen: what is wrong, the sum that shows it, what to do, and which check says so
 * of which place. The two values of a comparison stay here, since they may be personal.
 */
export function findingText({ says, advice, sum, path, rule }: OpenFinding): string {
  return [
    says,
    ...(sum ? [`${sum.formula} = ${sum.expected}, not ${sum.actual}`] : []),
    advice,
    path === undefined ? rule : `${rule}: ${path}`,
  ].join('\n');
}
