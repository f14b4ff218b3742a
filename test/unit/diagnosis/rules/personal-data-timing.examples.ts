import { authorize, init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const personalDataTimingExamples: RuleExamples = {
  passes: {
    what: 'an address with authorize',
    known: knownCalls(init, load, authorize({ billing_address: { given_name: 'Sample' } })),
  },
  fails: {
    what: 'an address with load',
    known: knownCalls(init, {
      method: 'load',
      arguments: [{ container: '#klarna' }, { billing_address: { given_name: 'Sample', country: 'SE' } }],
    }),
  },
};
