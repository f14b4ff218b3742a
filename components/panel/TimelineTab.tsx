import { useMemo } from 'preact/hooks';
import { type TimelineEvent, timelineOf } from '../../lib/inspector/history/timeline.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Ledger } from '../history/Ledger.tsx';
import { snapshotKey } from '../history/snapshot-pair.ts';
import { TimelineRow } from '../history/TimelineRow.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { PanelMemory } from './use-panel-memory.ts';

interface TimelineTabProps {
  state: InspectorState;
  session_id: string;
  actions: Inspector['actions'];
  memory: PanelMemory;
}

/** Pages, sessions, calls of Klarna's library and reads in one order, oldest first; then the calls that failed. */
export function TimelineTab({ state, session_id, actions, memory }: TimelineTabProps) {
  const { visits, sessions, recordings, history } = state;
  const events = useMemo(
    () => timelineOf({ visits, sessions, recordings, history }),
    [visits, sessions, recordings, history],
  );

  function open(event: TimelineEvent): void {
    switch (event.kind) {
      case 'found':
        actions.pickSession(event.session_id);
        memory.openTab('overview');
        break;
      case 'replaced':
        actions.pickSession(event.by);
        memory.openTab('overview');
        break;
      case 'call':
        memory.openTab('sdk');
        break;
      case 'snapshot':
        openSnapshot(event);
        break;
      case 'page':
      case 'failed':
        break;
      default:
        event satisfies never;
    }
  }

  function openSnapshot({ snapshot, previous }: Extract<TimelineEvent, { kind: 'snapshot' }>): void {
    actions.pickSession(snapshot.session_id);
    if (previous) memory.compare({ before: snapshotKey(previous), after: snapshotKey(snapshot) });
    memory.openTab(previous ? 'compare' : 'overview');
  }

  return (
    <div class="stack loose">
      {(history?.unkept.length ?? 0) > 0 && (
        <Notice tone="warn" title={t`The browser has no room for more history`}>
          <p class="small">
            {t`The latest snapshots are shown until this view closes. Clear the history to make room.`}
          </p>
        </Notice>
      )}
      <ol class="timeline">
        {events.map((event, index) => (
          <TimelineRow key={`${event.at} ${index}`} event={event} session_id={session_id} onOpen={open} />
        ))}
      </ol>
      <Ledger state={state} onClear={() => void actions.clearHistory()} />
    </div>
  );
}
