import { init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const loadNotRepeatedExamples: RuleExamples = {
  passes: { what: 'load twice', known: knownCalls(init, load, load) },
  fails: {
    what: 'load forty times within 39 seconds',
    known: knownCalls(init, ...Array.from({ length: 40 }, () => load)),
  },
};
