import { knownPasted, type RuleExamples } from '../example.ts';

const line = { name: 'Sample product', quantity: 1, unit_price: 1990, total_amount: 1990 };
const body = { purchase_country: 'SE', purchase_currency: 'SEK', order_amount: 1990, order_lines: [line] };

export const requiredFieldsExamples: RuleExamples = {
  passes: { what: 'a body with all of them', known: knownPasted(body) },
  fails: {
    what: 'a line without `unit_price`',
    known: knownPasted({ ...body, order_lines: [{ ...line, unit_price: undefined }] }),
  },
};
