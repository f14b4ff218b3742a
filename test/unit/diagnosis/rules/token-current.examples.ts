import type { PageKnown } from '../../../../lib/diagnosis/known.ts';
import { sampleSessionId } from '../../klarna/sample-token.ts';
import type { RuleExamples } from '../example.ts';
import { knownToken, otherSessionId } from './known-token.ts';

/** A page that has seen these sessions, the newest first. */
export function pageWith(sessionIds: readonly string[]): PageKnown {
  return { url: 'https://shop.example/', klarnaLibrary: true, sessionIds, lookAlikes: [], leakedKeys: [] };
}

export const tokenCurrentExamples: RuleExamples = {
  passes: { what: 'the only session', known: { ...knownToken({}), page: pageWith([sampleSessionId]) } },
  fails: {
    what: 'there is a newer one',
    known: { ...knownToken({}), page: pageWith([otherSessionId, sampleSessionId]) },
  },
};
