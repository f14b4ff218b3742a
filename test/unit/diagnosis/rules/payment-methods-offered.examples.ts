import type { RuleExamples } from '../example.ts';
import { knownSession } from '../example.ts';

const us = { purchase_country: 'US', purchase_currency: 'USD', locale: 'en-US', order_amount: 10_000 };

export const paymentMethodsOfferedExamples: RuleExamples = {
  passes: {
    what: 'two categories',
    known: knownSession({
      ...us,
      payment_method_categories: [{ identifier: 'pay_later' }, { identifier: 'pay_over_time' }],
    }),
  },
  fails: {
    what: 'an empty list, for a business customer in the US',
    known: knownSession({ ...us, customer: { type: 'organization' }, payment_method_categories: [] }),
  },
};
