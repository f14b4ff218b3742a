import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { knownSession, type RuleExamples } from '../example.ts';

export const readSucceedsExamples: RuleExamples = {
  passes: { what: 'a session that was read', known: knownSession({ order_amount: 9000 }) },
  fails: {
    what: 'a 401 of Production · EU for a user name that begins with PK',
    known: {
      ...nothingKnown,
      credential: {
        id: 'sample',
        label: 'Sample shop',
        server: { environment: 'production', region: 'eu' },
        maskedUsername: 'PK01••••',
        savedAt: 0,
      },
      failed: {
        session_id: '5a3b1e00-0000-6000-9000-00000000abcd',
        failedAt: 0,
        server: { environment: 'production', region: 'eu' },
        credential: 'Sample shop',
        failure: {
          kind: 'unauthorized',
          answer: { status: 401, contentType: 'text/html', bytes: 176, durationMs: 90, error_messages: [] },
        },
      },
    },
  },
};
