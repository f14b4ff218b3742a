import { knownBody, type RuleExamples } from '../example.ts';

const order = { purchase_country: 'NL', purchase_currency: 'EUR', locale: 'nl-NL' };
const line = {
  name: 'Sample product',
  quantity: 2,
  tax_rate: 2100,
  total_amount: 1573,
  total_tax_amount: 273,
};

export const orderStoryExamples: RuleExamples = {
  passes: {
    what: 'an order whose sums are right',
    known: knownBody({
      ...order,
      order_amount: 1572,
      order_lines: [{ ...line, unit_price: 786, total_amount: 1572 }],
    }),
  },
  passesInSilence: true,
  fails: {
    what: 'prices without tax, in an order whose totals have it',
    known: knownBody({
      ...order,
      order_amount: 1573,
      order_tax_amount: 273,
      order_lines: [{ ...line, unit_price: 650 }],
    }),
  },
};
