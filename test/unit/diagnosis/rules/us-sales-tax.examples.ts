import { knownSession, type RuleExamples } from '../example.ts';

const order_lines = [
  { name: 'Sample product', total_amount: 20_000 },
  { name: 'Sales tax', type: 'sales_tax', total_amount: 1000 },
];

export const usSalesTaxExamples: RuleExamples = {
  passes: {
    what: 'a `sales_tax` line of 1000, `order_tax_amount` 1000',
    known: knownSession({ purchase_country: 'US', order_tax_amount: 1000, order_lines }),
  },
  fails: {
    what: 'the same with `order_tax_amount` 1100',
    known: knownSession({ purchase_country: 'US', order_tax_amount: 1100, order_lines }),
  },
};
