import type { RuleExamples } from '../example.ts';
import { knownPage } from './known-page.ts';

export const wrongProductExamples: RuleExamples = {
  passes: { what: 'a payment session and nothing else', known: knownPage() },
  fails: {
    what: 'an order of Klarna Checkout, and no payment session',
    known: knownPage({
      sessionIds: [],
      lookAlikes: [{ kind: 'klarna-checkout-order', source: 'document', place: 'inline script', seenAt: 0 }],
    }),
  },
};
