import type { DetectedSession } from '../detection/detected-session.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { explainFailure, likelyCauses } from '../diagnosis/failures/explain-failure.ts';
import type { Explanation } from '../diagnosis/failures/likely-cause.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { Known } from '../diagnosis/known.ts';
import { allReads, noHistory } from '../inspector/history/history.ts';
import { knownOf } from '../inspector/known-of.ts';
import type { InspectorState } from '../inspector/state.ts';
import type { FailedRead } from '../klarna/failure.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import { joinedText } from '../language/text.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';

/** What is known about one session, including tokens and personal data. It is masked before it is exported. */
export interface SessionFacts {
  session: DetectedSession;
  /** The newest snapshot, if there is one. */
  snapshot: Snapshot | undefined;
  /** The last read, if it failed. */
  failed: FailedRead | undefined;
  /** The explanation of that failure. */
  explanation: Explanation | undefined;
  findings: readonly Finding[];
  /** The failed calls of this session, newest first. */
  ledger: readonly FailedRead[];
  /** The recorded calls of the newest document. */
  calls: readonly SdkCall[];
}

/** When something is saved, and with which versions. */
export interface SavedWith {
  /** ms since the epoch */
  at: number;
  /** Version of the extension. */
  extension: string;
  /** Name and version. */
  browser: string;
}

/** Collects what is known about one session. `now` in ms since the epoch. */
export function sessionFactsOf(state: InspectorState, session: DetectedSession, now: number): SessionFacts {
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

/** The failed calls of a session, newest first. */
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
    observe === undefined ? cause : joinedText([cause, joinedText(['How to tell: ', observe], '')], ' '),
  );
  return { ...explainFailure(failed, facts), causes };
}
