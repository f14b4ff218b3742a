import type { DetectedSession } from '../detection/detected-session.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { type Explanation, explainFailure, likelyCauses } from '../diagnosis/failures/explain-failure.ts';
import type { Known } from '../diagnosis/known.ts';
import { knownOf } from '../inspector/known-of.ts';
import type { InspectorState } from '../inspector/state.ts';
import type { FailedRead } from '../klarna/failure.ts';
import { wasSent } from '../klarna/read-record.ts';
import type { Material } from './material.ts';

/** What is known of one session now, to be handed on. */
export function materialOf(state: InspectorState, session: DetectedSession, now: number): Material {
  const known = knownOf(state, session, now);
  const { failed, snapshot, calls = [] } = known;
  return {
    session,
    snapshot,
    failed,
    explanation: failed && explanationOf(failed, known),
    findings: diagnose(known),
    ledger: failed && wasSent(failed.failure) ? [failed] : [],
    calls,
  };
}

function explanationOf(failed: FailedRead, { token, credential, snapshot, page }: Known): Explanation {
  const facts = { claims: token?.claims, credential, previous: snapshot, lookAlikes: page?.lookAlikes };
  const causes = likelyCauses(failed, facts).map(({ cause, observe }) =>
    observe === undefined ? cause : `${cause} Sign of it: ${observe}`,
  );
  return { ...explainFailure(failed, facts), causes };
}
