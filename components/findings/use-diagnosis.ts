import { useMemo } from 'preact/hooks';
import { diagnose } from '../../lib/diagnosis/diagnose.ts';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { knownOf } from '../../lib/inspector/known-of.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';

const none: readonly Finding[] = [];

/** What is to be said about the session on screen, the worst first. Made anew when the state changes. */
export function useDiagnosis(state: InspectorState): readonly Finding[] {
  return useMemo(() => {
    const session = selectedSession(state);
    return session === undefined ? none : diagnose(knownOf(state, session));
  }, [state]);
}
