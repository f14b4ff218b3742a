import type { DetectedSession } from '../detection/detected-session.ts';
import type { InspectorState, Visit } from './state.ts';

/** The sessions of one document; `visit` is absent for what was pasted or seen before any document was known. */
export interface VisitGroup {
  visit: Visit | undefined;
  sessions: DetectedSession[];
}

/**
 * Sessions under the page on which they were last seen, newest page first; each session once. Pages without a session
 * are left out, except the one that is open now: an empty group says that it was looked at.
 */
export function visitGroups({ sessions, visits }: Pick<InspectorState, 'sessions' | 'visits'>): VisitGroup[] {
  const groups = new Map<Visit | undefined, DetectedSession[]>();
  const current = visits.at(-1);
  if (current) groups.set(current, []);
  for (const session of sessions) {
    const visit = visitOf(session, visits);
    groups.set(visit, [...(groups.get(visit) ?? []), session]);
  }
  return [...groups]
    .map(([visit, members]) => ({ visit, sessions: members }))
    .sort((a, b) => (b.visit?.openedAt ?? 0) - (a.visit?.openedAt ?? 0));
}

function visitOf(session: DetectedSession, visits: readonly Visit[]): Visit | undefined {
  const onPage = session.detections.filter(({ source }) => source !== 'pasted');
  if (onPage.length === 0) return undefined;
  return visits.findLast(({ openedAt }) => openedAt <= session.lastSeenAt) ?? visits[0];
}
