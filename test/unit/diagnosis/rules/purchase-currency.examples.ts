import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';
import { knownRefusal } from './known-refusal.ts';

export const purchaseCurrencyExamples: RuleExamples = {
  passes: {
    what: 'kronor in Sweden',
    known: knownSession({ purchase_country: 'SE', purchase_currency: 'sek' }),
  },
  fails: {
    what: 'euros in Sweden, which Klarna refused',
    known: knownRefusal({ purchase_country: 'SE', purchase_currency: 'EUR' }, 'Bad value: purchase_currency'),
  },
};
