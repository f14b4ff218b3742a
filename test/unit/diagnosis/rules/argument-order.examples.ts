import { authorize, init, knownCalls } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

export const argumentOrderExamples: RuleExamples = {
  passes: { what: 'options, then data', known: knownCalls(init, authorize({ order_amount: 9000 })) },
  fails: {
    what: 'data, then options',
    known: knownCalls(init, {
      method: 'authorize',
      arguments: [{ order_amount: 9000 }, { payment_method_category: 'pay_later' }],
    }),
  },
};
