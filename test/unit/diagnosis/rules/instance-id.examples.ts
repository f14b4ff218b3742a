import { init, knownCalls } from '../calls/known-calls.ts';
import type { Recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';

const load = (container: string, options: object = {}): Recorded => ({
  method: 'load',
  arguments: [{ container, payment_method_categories: ['pay_now', 'pay_later'], ...options }],
  answer: { show_form: true },
});

export const instanceIdExamples: RuleExamples = {
  passes: {
    what: 'two containers, each with an `instance_id`',
    known: knownCalls(init, load('#a', { instance_id: 'a' }), load('#b', { instance_id: 'b' })),
  },
  fails: { what: 'two containers without an `instance_id`', known: knownCalls(init, load('#a'), load('#b')) },
};
