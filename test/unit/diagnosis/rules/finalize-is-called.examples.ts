import { authorize, init, knownCalls, load } from '../calls/known-calls.ts';

import type { RuleExamples } from '../example.ts';

const asking = authorize({}, { approved: true, finalize_required: true });

export const finalizeIsCalledExamples: RuleExamples = {
  passes: {
    what: 'finalize after an answer that asks for it',
    known: knownCalls(init, load, asking, { method: 'finalize' }),
  },
  fails: { what: 'no finalize after an answer that asks for it', known: knownCalls(init, load, asking) },
};
