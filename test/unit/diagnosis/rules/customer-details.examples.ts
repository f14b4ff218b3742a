import { knownSession, type RuleExamples } from '../example.ts';

const authorized = { status: 'incomplete', authorization_token: 'sample-authorization-token' };

export const customerDetailsExamples: RuleExamples = {
  passes: {
    what: 'authorized, with a billing address',
    known: knownSession({ ...authorized, billing_address: { country: 'SE' } }),
  },
  fails: { what: 'authorized, without', known: knownSession(authorized) },
};
