import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';
import { knownReading } from './known-token.ts';

const known = knownReading({ payment_method_categories: [{ identifier: 'pay_later' }] });
const loaded = (payment_method_category: string) =>
  recorded([{ method: 'load', arguments: [{ container: '#klarna', payment_method_category }] }]);

export const categoryOfferedExamples: RuleExamples = {
  passes: { what: 'offered and loaded', known: { ...known, calls: loaded('pay_later') } },
  fails: { what: 'another one is loaded', known: { ...known, calls: loaded('pay_now') } },
};
