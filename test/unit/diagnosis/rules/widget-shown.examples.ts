import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';

const loaded = (show_form: boolean) => ({
  ...nothingKnown,
  calls: recorded([
    { method: 'load', arguments: [{ payment_method_category: 'pay_later' }], answer: { show_form } },
  ]),
});

export const widgetShownExamples: RuleExamples = {
  passes: { what: '`show_form: true`', known: loaded(true) },
  fails: { what: '`show_form: false`', known: loaded(false) },
};
