import { knownPasted, type RuleExamples } from '../example.ts';

const line = { name: 'Sample product', quantity: 1, unit_price: 9000, total_amount: 9000 };
const body = { order_lines: [line] };

export const refusedFieldsExamples: RuleExamples = {
  passes: { what: 'an answer that names no field', known: knownPasted(body, ['Internal error']) },
  passesInSilence: true,
  fails: {
    what: 'an answer that names a field with which nothing is wrong here',
    known: knownPasted(body, ['Bad value: order_lines[0].name']),
  },
};
