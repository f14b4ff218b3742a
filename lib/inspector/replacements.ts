import type { DetectedSession } from '../detection/detected-session.ts';
import type { Detection } from '../detection/detection.ts';
import type { InspectorState, Visit } from './state.ts';

/** A note about a session that is listed beside others. */
export type SessionNote =
  /** It was replaced by the session `by`. `place` is where the page had first the one and then the other. */
  | { kind: 'replaced'; by: string; place: string }
  /** It is the last session that was passed to Klarna's library. */
  | { kind: 'in-use' };

type Replacement = Extract<SessionNote, { kind: 'replaced' }>;

/** The notes by session id: which sessions were replaced, and which one the page used last. */
export function sessionNotes(
  state: Pick<InspectorState, 'sessions' | 'visits'>,
): ReadonlyMap<string, SessionNote> {
  const found = new Map<string, SessionNote>(replacements(state));
  const inUse = state.sessions.length > 1 ? lastInitialised(state.sessions) : undefined;
  if (inUse !== undefined && !found.has(inUse)) found.set(inUse, { kind: 'in-use' });
  return found;
}

/**
 * The replaced sessions, by session id. Shops drop a session and create another one after a change of country or locale.
 * Then the same place (a request, `Klarna.Payments.init`, a storage key) of one site has another id later. Two sessions in
 * two different places exist side by side, and neither replaces the other.
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

/** The last session that was passed to Klarna's library, if that was recorded. */
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
