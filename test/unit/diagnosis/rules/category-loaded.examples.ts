import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';
import { knownReading } from './known-token.ts';

const known = knownReading({ payment_method_categories: [{ identifier: 'pay_later' }] });
const load = { method: 'load', arguments: [{ container: '#klarna', payment_method_category: 'pay_later' }] };

export const categoryLoadedExamples: RuleExamples = {
  passes: { what: 'offered and loaded', known: { ...known, calls: recorded([load]) } },
  fails: { what: 'nothing is loaded', known: { ...known, calls: [] } },
};
