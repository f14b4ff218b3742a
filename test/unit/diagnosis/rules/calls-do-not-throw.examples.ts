import { init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const callsDoNotThrowExamples: RuleExamples = {
  passes: { what: 'init and load end well', known: knownCalls(init, load) },
  fails: {
    what: 'init with an empty token',
    known: knownCalls({
      method: 'init',
      arguments: [{ client_token: '' }],
      threw: 'InvalidClientTokenError',
    }),
  },
};
