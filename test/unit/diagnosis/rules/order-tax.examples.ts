import { knownSession, type RuleExamples } from '../example.ts';

const product = { name: 'Sample product', total_amount: 9000, tax_rate: 2500, total_tax_amount: 1800 };
const shipping = { name: 'Sample delivery', total_amount: 500, tax_rate: 2500, total_tax_amount: 100 };

export const orderTaxExamples: RuleExamples = {
  passes: {
    what: 'two lines with a tax of 1800 and 100, `order_tax_amount` 1901',
    known: knownSession({ order_tax_amount: 1901, order_lines: [product, shipping] }),
  },
  fails: {
    what: 'the same with `order_tax_amount` 1900 and a tax of 103 on the second line',
    known: knownSession({
      order_tax_amount: 1900,
      order_lines: [product, { ...shipping, total_tax_amount: 103 }],
    }),
  },
};
