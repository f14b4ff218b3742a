import type { Known } from '../../../../lib/diagnosis/known.ts';
import { recorded } from '../calls/recorded.ts';
import { knownSession, type RuleExamples } from '../example.ts';

const authorizedAt = 1_700_000_000_000;

/** A page that passed data to authorize, and the session read `seconds` later. */
export function knownPassed(data: object, body: Record<string, unknown>, seconds = 60): Known {
  return {
    ...knownSession(body),
    snapshot: {
      session_id: '5a3b1e00-0000-6000-9000-00000000abcd',
      server: { environment: 'playground', region: 'eu' },
      credential: 'Sample shop',
      readAt: authorizedAt + seconds * 1000,
      durationMs: 90,
      bytes: 900,
      body,
    },
    calls: recorded(
      [{ method: 'authorize', arguments: [{ payment_method_category: 'pay_later' }, data] }],
      authorizedAt,
    ),
  };
}

export const pageDataInSessionExamples: RuleExamples = {
  passes: {
    what: '`authorize` with `order_amount` 9000, the session holds 9000',
    known: knownPassed({ order_amount: 9000 }, { order_amount: 9000 }),
  },
  fails: {
    what: '`authorize` with `order_amount` 9000, the session holds 8500',
    known: knownPassed({ order_amount: 9000 }, { order_amount: 8500 }),
  },
};
