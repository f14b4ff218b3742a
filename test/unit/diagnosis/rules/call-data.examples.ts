import { authorize, init, knownCalls } from '../calls/known-calls.ts';
import type { RuleExamples } from '../example.ts';

const known = (email: string) => knownCalls(init, authorize({ billing_address: { email } }));

export const callDataExamples: RuleExamples = {
  passes: { what: 'an email address', known: known('shopper@sample.example') },
  fails: { what: 'an email address without `@`', known: known('shopper.sample.example') },
};
