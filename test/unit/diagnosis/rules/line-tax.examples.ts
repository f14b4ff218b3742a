import { knownSession, type RuleExamples } from '../example.ts';

const line = { name: 'Sample product', total_amount: 9000, tax_rate: 2500 };

export const lineTaxExamples: RuleExamples = {
  passes: {
    what: '9000 at 25 % with a tax of 1800',
    known: knownSession({ order_lines: [{ ...line, total_tax_amount: 1800 }] }),
  },
  fails: {
    what: 'the same with a tax of 1797',
    known: knownSession({ order_lines: [{ ...line, total_tax_amount: 1797 }] }),
  },
};
