import type { DetectedSession } from '../detection/detected-session.ts';
import type { Detection } from '../detection/detection.ts';
import type { InspectorState, Visit } from './state.ts';

/** How a session stands beside the others of its page. */
export type SessionNote =
  /** It gave way to the session `by`; `place` held the one first and the other later. */
  | { kind: 'replaced'; by: string; place: string }
  /** Klarna's library was last given this one. */
  | { kind: 'in-use' };

type Replacement = Extract<SessionNote, { kind: 'replaced' }>;

/** What is worth saying of sessions that stand side by side: which were replaced, and which one the page last used. */
export function sessionNotes(
  state: Pick<InspectorState, 'sessions' | 'visits'>,
): ReadonlyMap<string, SessionNote> {
  const found = new Map<string, SessionNote>(replacements(state));
  const inUse = state.sessions.length > 1 ? lastInitialised(state.sessions) : undefined;
  if (inUse !== undefined && !found.has(inUse)) found.set(inUse, { kind: 'in-use' });
  return found;
}

/**
 * Which sessions were replaced, by session id. Shops drop a session and create another after a change of country or
 * locale: then one and the same place (a request, `Klarna.Payments.init`, a storage key) of one site holds another id
 * later. Two sessions in two places stand side by side, and neither replaces the other.
 */
export function replacements({
  sessions,
  visits,
}: Pick<InspectorState, 'sessions' | 'visits'>): Map<string, Replacement> {
  const places = new Map<string, Detection[]>();
  for (const detection of sessions.flatMap(({ detections }) => detections)) {
    if (detection.source === 'pasted') continue;
    const key = JSON.stringify([
      detection.source,
      detection.place,
      detection.frame,
      siteAt(detection, visits),
    ]);
    places.set(key, [...(places.get(key) ?? []), detection]);
  }
  const replaced = new Map<string, Replacement>();
  for (const detections of places.values()) {
    const last = detections.reduce((a, b) => (b.seenAt > a.seenAt ? b : a));
    for (const { session_id, seenAt, place } of detections) {
      if (seenAt < last.seenAt && session_id !== last.session_id)
        replaced.set(session_id, { kind: 'replaced', by: last.session_id, place });
    }
  }
  // A session seen again after its successor is in use again.
  for (const { session_id, lastSeenAt } of sessions) {
    const successor = sessions.find((other) => other.session_id === replaced.get(session_id)?.by);
    if (successor && successor.lastSeenAt < lastSeenAt) replaced.delete(session_id);
  }
  return replaced;
}

/** The session that Klarna's library was last given, where that was recorded. */
export function lastInitialised(sessions: readonly DetectedSession[]): string | undefined {
  const inits = sessions
    .flatMap(({ detections }) => detections)
    .filter(({ source, place }) => source === 'sdk-call' && /\.init\b/.test(place));
  return inits.sort((a, b) => b.seenAt - a.seenAt)[0]?.session_id;
}

function siteAt({ seenAt }: Detection, visits: readonly Visit[]): string {
  const visit = visits.findLast(({ openedAt }) => openedAt <= seenAt) ?? visits[0];
  return visit && URL.canParse(visit.url) ? new URL(visit.url).origin : '';
}
