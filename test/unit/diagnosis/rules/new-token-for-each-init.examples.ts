import { init, initAnew, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const newTokenForEachInitExamples: RuleExamples = {
  passes: { what: 'init with a token, then with another', known: knownCalls(init, load, initAnew) },
  fails: { what: 'init with the same token twice', known: knownCalls(init, load, init) },
};
