import type { Source } from '../../detection/detection.ts';
import type { FailedRead } from '../../klarna/failure.ts';
import { recordedAt } from '../../klarna/read-record.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';
import type { SdkCall } from '../../recorder/sdk-call.ts';
import { replacements } from '../replacements.ts';
import type { InspectorState } from '../state.ts';
import { allReads, noHistory } from './history.ts';

/** One event. `at` in ms since the epoch. */
export type TimelineEvent = { at: number } & (
  | { kind: 'page'; url: string }
  /** A session was seen for the first time. `more` is the number of other places where it was seen since. */
  | { kind: 'found'; session_id: string; source: Source; place: string; more: number }
  /** The page now has `by` in the place where it had `session_id`. */
  | { kind: 'replaced'; session_id: string; by: string; place: string }
  | { kind: 'call'; call: SdkCall }
  /** `previous` is the previous snapshot of the same session. */
  | { kind: 'snapshot'; snapshot: Snapshot; previous: Snapshot | undefined }
  | { kind: 'failed'; failed: FailedRead }
);

/** The order of events with the same time. */
const order = [
  'page',
  'call',
  'found',
  'replaced',
  'snapshot',
  'failed',
] as const satisfies TimelineEvent['kind'][];

/**
 * All events of the pages and sessions of this view, oldest first. Reads of sessions that this view did not find are left
 * out.
 */
export function timelineOf(
  state: Pick<InspectorState, 'visits' | 'sessions' | 'recordings' | 'history'>,
): TimelineEvent[] {
  const events: TimelineEvent[] = [
    ...state.visits.map(({ url, openedAt }): TimelineEvent => ({ kind: 'page', at: openedAt, url })),
    ...state.recordings.flatMap(({ record }) =>
      record.calls.map((call): TimelineEvent => ({ kind: 'call', at: call.at, call })),
    ),
    ...findings(state),
    ...replacementEvents(state),
    ...reads(state),
  ];
  return events.sort((a, b) => a.at - b.at || order.indexOf(a.kind) - order.indexOf(b.kind));
}

function findings({ sessions }: Pick<InspectorState, 'sessions'>): TimelineEvent[] {
  return sessions.flatMap(({ session_id, detections }): TimelineEvent[] => {
    const [first, ...others] = detections.toSorted((a, b) => a.seenAt - b.seenAt);
    if (first === undefined) return [];
    const { seenAt, source, place } = first;
    return [{ kind: 'found', at: seenAt, session_id, source, place, more: others.length }];
  });
}

/** A session is replaced when its successor is first seen in the same place. */
function replacementEvents(state: Pick<InspectorState, 'sessions' | 'visits'>): TimelineEvent[] {
  return [...replacements(state)].map(([session_id, { by, place }]): TimelineEvent => {
    const seen = state.sessions
      .filter((session) => session.session_id === by)
      .flatMap(({ detections }) => detections)
      .filter((detection) => detection.place === place)
      .map(({ seenAt }) => seenAt);
    return { kind: 'replaced', at: Math.min(...seen), session_id, by, place };
  });
}

function reads({ sessions, history }: Pick<InspectorState, 'sessions' | 'history'>): TimelineEvent[] {
  const found = new Set(sessions.map(({ session_id }) => session_id));
  const last = new Map<string, Snapshot>();
  return allReads(history ?? noHistory).flatMap((record): TimelineEvent[] => {
    const at = recordedAt(record);
    if (record.kind === 'failed') {
      return found.has(record.failed.session_id) ? [{ kind: 'failed', at, failed: record.failed }] : [];
    }
    const { snapshot } = record;
    const previous = last.get(snapshot.session_id);
    last.set(snapshot.session_id, snapshot);
    return found.has(snapshot.session_id) ? [{ kind: 'snapshot', at, snapshot, previous }] : [];
  });
}
