import type { RuleExamples } from '../example.ts';
import { knownToken } from './known-token.ts';

export const tokenCountryExamples: RuleExamples = {
  passes: { what: 'both SE', known: knownToken({}, { purchase_country: 'se' }) },
  fails: { what: 'a token for SE, a session for NO', known: knownToken({}, { purchase_country: 'NO' }) },
};
