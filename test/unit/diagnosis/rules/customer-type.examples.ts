import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

export const customerTypeExamples: RuleExamples = {
  passes: {
    what: 'a business customer in Germany',
    known: knownSession({ purchase_country: 'DE', customer: { type: 'organization' } }),
  },
  fails: {
    what: 'a business customer in the US',
    known: knownSession({ purchase_country: 'US', customer: { type: 'organization' } }),
  },
};
