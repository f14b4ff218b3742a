import type { RuleExamples } from '../example.ts';
import { knownReading, knownToken, pageToken } from './known-token.ts';

export const tokenServerExamples: RuleExamples = {
  passes: { what: 'playground in Europe', known: knownToken({}) },
  fails: {
    what: 'a token of the playground, a session of production',
    known: {
      ...knownReading({ status: 'incomplete' }, { server: { environment: 'production', region: 'eu' } }),
      token: pageToken(),
    },
  },
};
