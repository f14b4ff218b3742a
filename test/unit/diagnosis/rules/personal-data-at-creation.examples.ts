import type { Known } from '../../../../lib/diagnosis/known.ts';
import { knownText, type RuleExamples } from '../example.ts';

/** Known is the body of create session, as it would be pasted. */
export function knownCreation(body: unknown): Known {
  return knownText(JSON.stringify(body), 'session');
}

export const personalDataAtCreationExamples: RuleExamples = {
  passes: {
    what: 'a country only',
    known: knownCreation({ order_amount: 9000, billing_address: { country: 'SE' } }),
  },
  fails: {
    what: 'a name and a mail address',
    known: knownCreation({
      order_amount: 9000,
      billing_address: { given_name: 'Sample', email: 'shopper@sample.example' },
    }),
  },
};
