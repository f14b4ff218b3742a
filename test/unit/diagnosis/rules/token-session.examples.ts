import type { RuleExamples } from '../example.ts';
import { knownToken, otherSessionId } from './known-token.ts';

export const tokenSessionExamples: RuleExamples = {
  passes: { what: 'both the same session', known: knownToken({}) },
  fails: { what: 'a token of another session', known: knownToken({ session_id: otherSessionId }) },
};
