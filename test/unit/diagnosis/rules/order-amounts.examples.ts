import { knownBody, knownSession, type RuleExamples } from '../example.ts';

const order_lines = [{ name: 'Sample product', quantity: 1, unit_price: 1990, total_amount: 1990 }];

export const orderAmountsExamples: RuleExamples = {
  passes: { what: 'whole numbers', known: knownSession({ order_amount: 1990, order_lines }) },
  fails: {
    what: '`order_amount` 19.9',
    known: knownBody({ order_amount: 19.9, order_lines }),
  },
};
