import { authorize, init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const authorizeMatchesLoadExamples: RuleExamples = {
  passes: { what: 'the same category', known: knownCalls(init, load, authorize()) },
  fails: {
    what: 'load with a category, authorize without one',
    known: knownCalls(init, load, { method: 'authorize', arguments: [{}] }),
  },
};
