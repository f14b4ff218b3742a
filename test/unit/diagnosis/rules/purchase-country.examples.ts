import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

export const purchaseCountryExamples: RuleExamples = {
  passes: {
    what: 'Sweden',
    known: knownSession({ purchase_country: 'SE', billing_address: { country: 'se' } }),
  },
  fails: {
    what: 'Sweden, and a bill to Norway',
    known: knownSession({ purchase_country: 'SE', billing_address: { country: 'NO' } }),
  },
};
