import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

export const purchaseCountryExamples: RuleExamples = {
  passes: {
    what: 'Sweden',
    known: knownSession({ purchase_country: 'SE', billing_address: { country: 'se' } }),
  },
  fails: {
    what: 'a code of three letters',
    known: knownSession({ purchase_country: 'SWE' }),
  },
};
