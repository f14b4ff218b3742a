import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';
import { knownPage } from './known-page.ts';

export const libraryIsCalledExamples: RuleExamples = {
  passes: { what: 'a call of `init`', known: { ...knownPage(), calls: recorded([{ method: 'init' }]) } },
  fails: {
    what: 'a payment session, but no library and no call',
    known: { ...knownPage({ klarnaLibrary: false }), calls: [] },
  },
};
