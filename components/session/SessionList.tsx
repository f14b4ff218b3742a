import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from '../../lib/inspector/readings.ts';
import type { SessionNote } from '../../lib/inspector/replacements.ts';
import type { VisitGroup } from '../../lib/inspector/visit-groups.ts';
import { t } from '../../lib/language/on-screen.ts';
import { type KeyAction, keyAction } from '../keys/key-table.ts';
import { SessionOption } from './SessionOption.tsx';
import { VisitDivider } from './VisitDivider.tsx';
import './session-list.css';

interface SessionListProps {
  groups: readonly VisitGroup[];
  /** Whether each page has its divider. */
  divided: boolean;
  readings: ReadonlyMap<string, Reading>;
  /** Which sessions were replaced, and which one is in use. */
  standings: ReadonlyMap<string, SessionNote>;
  selected: string | undefined;
  onPick(session_id: string): void;
}

/** All sessions, newest first. Picked by a click, or with the arrow keys, Home and End. */
export function SessionList({ groups, divided, readings, standings, selected, onPick }: SessionListProps) {
  const root = useRef<HTMLDivElement>(null);
  const movedByKey = useRef(false);
  const ids = groups.flatMap(({ sessions }) => sessions.map(({ session_id }) => session_id));

  useEffect(() => {
    if (!movedByKey.current) return;
    movedByKey.current = false;
    root.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [selected]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = neighbour(ids, selected, keyAction('sessions', event));
    if (next === undefined) return;
    event.preventDefault();
    if (next === selected) return;
    movedByKey.current = true;
    onPick(next);
  }

  return (
    <div
      ref={root}
      class="session-list"
      role="listbox"
      aria-label={t`Payment sessions`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ visit, sessions }) => (
        // biome-ignore lint/a11y/useSemanticElements: options are grouped by page, as ARIA provides for a list box
        <div key={groupKey(visit)} role="group" aria-label={visit === 'pasted' ? t`Pasted` : visit?.url}>
          {divided && visit && <VisitDivider visit={visit} empty={sessions.length === 0} />}
          {sessions.map((session) => (
            <SessionOption
              key={session.session_id}
              session={session}
              reading={readings.get(session.session_id)}
              standing={standings.get(session.session_id)}
              selected={session.session_id === selected}
              onPick={onPick}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function groupKey(visit: VisitGroup['visit']): string {
  return typeof visit === 'object' ? `${visit.openedAt} ${visit.url}` : String(visit);
}

function neighbour(
  ids: readonly string[],
  selected: string | undefined,
  action: KeyAction<'sessions'> | undefined,
): string | undefined {
  const index = selected === undefined ? -1 : ids.indexOf(selected);
  switch (action) {
    case 'next':
      return ids[Math.min(index + 1, ids.length - 1)];
    case 'previous':
      return ids[Math.max(index - 1, 0)];
    case 'first':
      return ids[0];
    case 'last':
      return ids.at(-1);
    case undefined:
      return undefined;
    default:
      return action satisfies never;
  }
}
