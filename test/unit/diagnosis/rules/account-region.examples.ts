import type { RuleExamples } from '../example.ts';
import { knownRefusal, playgroundEu, playgroundNa } from './known-refusal.ts';

const us = { purchase_country: 'US', purchase_currency: 'USD' };

export const accountRegionExamples: RuleExamples = {
  passes: {
    what: 'a US body, refused by the North American host',
    known: knownRefusal(us, 'Bad value: purchase_currency', playgroundNa),
  },
  fails: {
    what: 'a US body, refused by the European host',
    known: knownRefusal(us, 'Bad value: purchase_currency', playgroundEu),
  },
};
