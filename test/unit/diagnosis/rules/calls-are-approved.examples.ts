import { authorize, init, knownCalls, load } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

const answered = (answer: object) => knownCalls(init, load, authorize({}, answer));

export const callsAreApprovedExamples: RuleExamples = {
  passes: {
    what: 'authorize was approved',
    known: answered({ approved: true, show_form: true, authorization_token: 'sample' }),
  },
  fails: {
    what: 'authorize was not approved because of a field',
    known: answered({
      approved: false,
      show_form: true,
      error: { invalid_fields: ['billing_address.email'] },
    }),
  },
};
