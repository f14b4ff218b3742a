import { recorded } from '../calls/recorded.ts';
import type { RuleExamples } from '../example.ts';
import { knownReading, minute, noon } from './known-token.ts';

const authorization_token = 'sample-authorization-token';
const known = knownReading({ status: 'incomplete', authorization_token });
const authorizedAt = (answeredAt: number) =>
  recorded(
    [{ method: 'authorize', arguments: [{}], answer: { approved: true, authorization_token } }],
    answeredAt - 500,
  );

export const authorizationAgeExamples: RuleExamples = {
  passes: {
    what: 'recorded five minutes ago',
    known: { ...known, calls: authorizedAt(noon - 5 * minute) },
  },
  fails: {
    what: 'recorded an hour and a minute ago',
    known: { ...known, calls: authorizedAt(noon - 61 * minute) },
  },
};
