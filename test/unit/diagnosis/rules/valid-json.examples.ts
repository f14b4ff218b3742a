import { knownText, type RuleExamples } from '../example.ts';

export const validJsonExamples: RuleExamples = {
  passes: { what: 'a body', known: knownText('{"order_amount": 9000, "order_lines": []}') },
  fails: {
    what: 'a comma too many',
    known: knownText('{\n  "order_amount": 9000,\n  "order_lines": [],\n}'),
  },
};
