import type { RuleExamples } from '../example.ts';
import { knownToken } from './known-token.ts';

export const tokenOrderAmountExamples: RuleExamples = {
  passes: { what: 'both 9000', known: knownToken({ order_amount: 9000 }, { order_amount: 9000 }) },
  fails: {
    what: 'the token was made for 9000, the session holds 8500',
    known: knownToken({ order_amount: 9000 }, { order_amount: 8500 }),
  },
};
