import type { RuleExamples } from '../example.ts';
import { knownReading, minute } from './known-token.ts';

export const localClockExamples: RuleExamples = {
  passes: { what: 'a second apart', known: knownReading({ status: 'incomplete' }, { clockOffsetMs: 1000 }) },
  fails: {
    what: 'three minutes apart',
    known: knownReading({ status: 'incomplete' }, { clockOffsetMs: -3 * minute }),
  },
};
