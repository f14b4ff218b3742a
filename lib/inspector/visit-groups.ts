import type { DetectedSession } from '../detection/detected-session.ts';
import type { InspectorState, Visit } from './state.ts';

/** The sessions of one document, or the pasted ones. */
export interface VisitGroup {
  /** `undefined` if no document is known yet. */
  visit: Visit | 'pasted' | undefined;
  sessions: DetectedSession[];
}

/**
 * Groups the sessions by the page on which they were last seen, newest page first. Each session is listed once. Pages
 * without a session are left out, except the current page: its empty group shows that it was searched.
 */
export function visitGroups({ sessions, visits }: Pick<InspectorState, 'sessions' | 'visits'>): VisitGroup[] {
  const groups = new Map<VisitGroup['visit'], DetectedSession[]>();
  const current = visits.at(-1);
  if (current) groups.set(current, []);
  for (const session of sessions) {
    const visit = visitOf(session, visits);
    groups.set(visit, [...(groups.get(visit) ?? []), session]);
  }
  return [...groups]
    .map(([visit, members]) => ({ visit, sessions: members }))
    .sort((a, b) => openedAt(b) - openedAt(a));
}

/** Pasted sessions come last. */
function openedAt({ visit }: VisitGroup): number {
  return typeof visit === 'object' ? visit.openedAt : 0;
}

function visitOf(session: DetectedSession, visits: readonly Visit[]): VisitGroup['visit'] {
  if (session.detections.every(({ source }) => source === 'pasted')) return 'pasted';
  return visits.findLast(({ openedAt }) => openedAt <= session.lastSeenAt) ?? visits[0];
}
