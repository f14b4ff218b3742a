import type { RuleExamples } from '../example.ts';
import { knownPage } from './known-page.ts';

export const leakedKeyExamples: RuleExamples = {
  passes: { what: 'a page without a key', known: knownPage() },
  fails: {
    what: 'a key in an inline script',
    known: knownPage({
      leakedKeys: [
        {
          kind: 'api-key',
          environment: 'production',
          ending: 'x9Qz',
          source: 'document',
          place: 'inline script 2',
          seenAt: 0,
        },
      ],
    }),
  },
};
