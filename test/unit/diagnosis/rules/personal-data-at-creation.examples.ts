import { type Known, nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { readPasted } from '../../../../lib/diagnosis/pasted/read-pasted.ts';
import { rendered } from '../../language/rendered.ts';
import type { RuleExamples } from '../example.ts';

/** Known is the body of create session, as it would be pasted. */
export function knownCreation(body: unknown): Known {
  const reading = readPasted(JSON.stringify(body), 'session');
  if (reading.kind !== 'body') throw new Error(rendered(reading.why));
  return { ...nothingKnown, pasted: reading.pasted };
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
