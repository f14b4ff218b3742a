import type { DetectedSession } from '../detection/detected-session.ts';
import { type Known, nothingKnown } from '../diagnosis/known.ts';
import { readSnapshot } from '../display/read-snapshot.ts';
import { noHistory, snapshotsOf } from './history/history.ts';
import { lastSnapshot } from './readings.ts';
import type { InspectorState } from './state.ts';

/** The facts for the diagnosis of one session, or of the calls and the pasted text if there is no session. `now` in ms since the epoch. */
export function knownOf(state: InspectorState, detected: DetectedSession | undefined, now: number): Known {
  const { request: pasted, answer } = state.pasted?.checked ?? {};
  const calls = state.recordings.at(-1)?.record.calls;
  if (detected === undefined) return { ...nothingKnown, calls, pasted, answer, now };
  const reading = state.readings.get(detected.session_id);
  const snapshot = lastSnapshot(reading);
  const read = snapshot && readSnapshot(snapshot);
  const { token, server } = detected;
  const earlier = snapshotsOf(state.history ?? noHistory, detected.session_id).filter(
    ({ readAt }) => snapshot !== undefined && readAt < snapshot.readAt,
  );
  return {
    ...nothingKnown,
    session: read?.kind === 'session' ? read.session : undefined,
    snapshot,
    token: token && { ...token, server },
    page: {
      url: state.visits.at(-1)?.url,
      klarnaLibrary: state.search.kind === 'searched' ? state.search.klarnaLibrary : undefined,
      sessionIds: state.sessions.map(({ session_id }) => session_id),
      lookAlikes: state.lookAlikes,
      leakedKeys: state.leakedKeys,
    },
    calls,
    failed: reading?.kind === 'failed' ? reading.failed : undefined,
    credential: reading?.credential,
    pasted,
    answer,
    earlier: earlier.length > 0 ? earlier : undefined,
    now,
  };
}
