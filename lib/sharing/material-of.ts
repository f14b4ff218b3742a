import type { DetectedSession } from '../detection/detected-session.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { explainFailure, likelyCauses } from '../diagnosis/failures/explain-failure.ts';
import type { Explanation } from '../diagnosis/failures/likely-cause.ts';
import type { Known } from '../diagnosis/known.ts';
import { allReads, noHistory } from '../inspector/history/history.ts';
import { knownOf } from '../inspector/known-of.ts';
import type { InspectorState } from '../inspector/state.ts';
import type { FailedRead } from '../klarna/failure.ts';
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
    ledger: failedReads(state, session.session_id),
    calls,
  };
}

/** The failing calls of a session, newest first. */
function failedReads({ history = noHistory }: InspectorState, session_id: string): FailedRead[] {
  return allReads(history)
    .flatMap((record) =>
      record.kind === 'failed' && record.failed.session_id === session_id ? [record.failed] : [],
    )
    .reverse();
}

function explanationOf(failed: FailedRead, { token, credential, snapshot, page }: Known): Explanation {
  const facts = { claims: token?.claims, credential, previous: snapshot, lookAlikes: page?.lookAlikes };
  const causes = likelyCauses(failed, facts).map(({ cause, observe }) =>
    observe === undefined ? cause : `${cause} Sign of it: ${observe}`,
  );
  return { ...explainFailure(failed, facts), causes };
}
