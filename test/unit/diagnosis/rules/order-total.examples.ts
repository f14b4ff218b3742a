import { knownSession, type RuleExamples } from '../example.ts';

const order_lines = [
  { name: 'Sample product', total_amount: 9000 },
  { name: 'Sample discount', total_amount: -500 },
];

export const orderTotalExamples: RuleExamples = {
  passes: {
    what: 'two lines of 9000 and -500, `order_amount` 8500',
    known: knownSession({ order_amount: 8500, order_lines }),
  },
  fails: {
    what: 'two lines of 9000 and -500, `order_amount` 9000',
    known: knownSession({ order_amount: 9000, order_lines }),
  },
};
