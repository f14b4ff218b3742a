import { knownSession, type RuleExamples } from '../example.ts';

const line = { name: 'Sample product', quantity: 2, unit_price: 5000, total_discount_amount: 1000 };

export const lineTotalExamples: RuleExamples = {
  passes: {
    what: 'two for 5000 each with 1000 off, `total_amount` 9000',
    known: knownSession({ order_lines: [{ ...line, total_amount: 9000 }] }),
  },
  fails: {
    what: 'the same with `total_amount` 10000',
    known: knownSession({ order_lines: [{ ...line, total_amount: 10_000 }] }),
  },
};
