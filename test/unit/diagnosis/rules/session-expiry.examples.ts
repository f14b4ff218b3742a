import type { RuleExamples } from '../example.ts';
import { hour, knownReading, noon } from './known-token.ts';

export const sessionExpiryExamples: RuleExamples = {
  passes: {
    what: 'open for another day',
    known: knownReading({ expires_at: new Date(noon + 24 * hour).toISOString() }),
  },
  fails: {
    what: 'expired an hour ago',
    known: knownReading({ expires_at: new Date(noon - hour).toISOString() }),
  },
};
