import type { RuleExamples } from '../example.ts';
import { knownToken } from './known-token.ts';

export const tokenLanguageExamples: RuleExamples = {
  passes: { what: 'sv and sv-SE', known: knownToken({}, { locale: 'sv-SE' }) },
  fails: { what: 'sv and en-SE', known: knownToken({}, { locale: 'en-SE' }) },
};
