import type { RuleExamples } from '../example.ts';
import { knownToken, otherSessionId, pageToken } from './known-token.ts';

export const pageTokenExamples: RuleExamples = {
  passes: {
    what: 'the same token',
    known: knownToken({}, { client_token: pageToken().client_token }),
  },
  fails: {
    what: 'the page has the token of another session',
    known: knownToken({ session_id: otherSessionId }, { client_token: pageToken().client_token }),
  },
};
