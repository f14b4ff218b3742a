import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';
import { knownReading, noon } from './known-token.ts';

const known = knownReading({ status: 'incomplete' });

export const snapshotAgeExamples: RuleExamples = {
  passes: { what: 'read a minute ago', known },
  fails: {
    what: 'the shopper authorized since',
    known: { ...known, calls: recorded([{ method: 'authorize', arguments: [{}] }], noon - 1000) },
  },
};
