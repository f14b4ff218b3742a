import type { CredentialSummary } from '../klarna/credential.ts';
import type { ReadResult } from '../messages/results.ts';
import { unlessLocked, withoutLocked } from './forget-locked.ts';
import { noHistory, withoutLockedReads, withRead } from './history/history.ts';
import type { InspectorState, Reading } from './state.ts';

/** A reading in place of the session's last one. */
export function withReading(state: InspectorState, session_id: string, reading: Reading): InspectorState {
  return { ...state, readings: new Map(state.readings).set(session_id, reading) };
}

/** An answer that nobody waits for any more, because everything was cleared meanwhile, is dropped. */
export function readEnded(state: InspectorState, session_id: string, ended: ReadResult): InspectorState {
  const reading = state.readings.get(session_id);
  if (reading?.kind !== 'reading') return state;
  const { credential, previous } = reading;
  const result = unlessLocked(ended, credential, state.credentials);
  const history = withRead(state.history ?? noHistory, result, credential.id);
  const after = withReading(
    { ...state, history },
    session_id,
    result.kind === 'snapshot'
      ? { kind: 'shown', credential, snapshot: result.snapshot }
      : { kind: 'failed', credential, failed: result.failed, previous },
  );
  return result.kind === 'failed' && result.failed.failure.kind === 'vault-locked'
    ? withoutReadsOf(after, [{ ...credential, locked: true }])
    : after;
}

/** What was read with a locked credential is cleared as soon as the lock is known, from wherever that is heard first. */
export function withoutReadsOf(
  state: InspectorState,
  credentials: readonly CredentialSummary[],
): InspectorState {
  return {
    ...state,
    readings: withoutLocked(state.readings, credentials),
    history: state.history && withoutLockedReads(state.history, credentials),
  };
}
