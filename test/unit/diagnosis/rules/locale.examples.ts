import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

export const localeExamples: RuleExamples = {
  passes: { what: 'sv-SE in Sweden', known: knownSession({ purchase_country: 'SE', locale: 'sv-SE' }) },
  fails: { what: 'an underscore', known: knownSession({ purchase_country: 'SE', locale: 'sv_SE' }) },
};
