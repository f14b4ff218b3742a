import { authorize, init, initAnew, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const loadBeforeAuthorizeExamples: RuleExamples = {
  passes: { what: 'init, load, authorize', known: knownCalls(init, load, authorize()) },
  fails: {
    what: 'init, load, init with a new token, authorize',
    known: knownCalls(init, load, initAnew, authorize()),
  },
};
