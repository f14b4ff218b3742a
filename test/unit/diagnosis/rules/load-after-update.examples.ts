import type { Known } from '../../../../lib/diagnosis/known.ts';
import type { Snapshot } from '../../../../lib/klarna/snapshot.ts';
import { init, load } from '../calls/known-calls.ts';
import { type Recorded, recorded } from '../calls/recorded.ts';
import { knownSession, type RuleExamples } from '../example.ts';

const start = 1_700_000_000_000;

function snapshot(order_amount: number, seconds: number): Snapshot {
  return {
    session_id: '5a3b1e00-0000-6000-9000-00000000abcd',
    server: { environment: 'playground', region: 'eu' },
    credential: 'Sample shop',
    readAt: start + seconds * 1000,
    durationMs: 90,
    bytes: 900,
    body: { order_amount },
  };
}

/** Two readings around ten seconds of calls, one call a second. */
export function knownUpdate(amounts: [before: number, after: number], ...later: Recorded[]): Known {
  return {
    ...knownSession({ order_amount: amounts[1] }),
    snapshot: snapshot(amounts[1], 10),
    earlier: [snapshot(amounts[0], 1.5)],
    calls: recorded([init, load, ...later], start),
  };
}

export const loadAfterUpdateExamples: RuleExamples = {
  passes: { what: 'the amount changed, and `load` was called again', known: knownUpdate([9000, 8000], load) },
  fails: { what: 'the amount changed, and `load` was not called again', known: knownUpdate([9000, 8000]) },
};
