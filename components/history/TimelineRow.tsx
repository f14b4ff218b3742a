import type { ComponentChildren } from 'preact';
import { explainFailure } from '../../lib/diagnosis/failures/explain-failure.ts';
import { safePlace, sourceName } from '../../lib/display/evidence.ts';
import { pageName } from '../../lib/display/page-name.ts';
import { preciseTime } from '../../lib/display/time-ago.ts';
import { ledgerEntry } from '../../lib/inspector/history/ledger.ts';
import type { TimelineEvent } from '../../lib/inspector/history/timeline.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { summariseCall } from '../../lib/recorder/call-summary.ts';
import { Fold } from '../parts/Fold.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import { LedgerFacts } from './LedgerFacts.tsx';
import { snapshotGist } from './SnapshotChoice.tsx';
import './timeline.css';

interface TimelineRowProps {
  event: TimelineEvent;
  /** The session on screen. Rows of another one name it. */
  session_id: string;
  /** Opens what the row is about. */
  onOpen(event: TimelineEvent): void;
}

/** One thing that happened: when, what; a press opens what it is about. */
export function TimelineRow({ event, session_id, onOpen }: TimelineRowProps) {
  const time = <time class="mono quiet">{translate(preciseTime(event.at))}</time>;
  switch (event.kind) {
    case 'page': {
      const { host, path } = pageName(event.url, pageLanguage());
      return (
        <li class="timeline-moment page">
          {time}
          <span class="timeline-what">{t`Page opened`}</span>
          <Value text={`${host}${path}`} />
        </li>
      );
    }
    case 'failed':
      return (
        <li class="timeline-fold">
          <Fold
            summary={
              <span class="timeline-moment">
                {time}
                <span class="timeline-what bad">{t`Not read`}</span>
                <span>{translate(explainFailure(event.failed).title)}</span>
                <Other id={event.failed.session_id} shown={session_id} />
              </span>
            }
          >
            <LedgerFacts entry={ledgerEntry(event.failed)} />
          </Fold>
        </li>
      );
    default: {
      const { what, about, other } = described(event);
      return (
        <li>
          <button type="button" class="timeline-moment" onClick={() => onOpen(event)}>
            {time}
            <span class="timeline-what">{what}</span>
            <span class="timeline-about">{about}</span>
            <Other id={other} shown={session_id} />
          </button>
        </li>
      );
    }
  }
}

interface Described {
  what: string;
  about: ComponentChildren;
  /** The session it is about. */
  other?: string;
}

function described(event: Exclude<TimelineEvent, { kind: 'page' | 'failed' }>): Described {
  switch (event.kind) {
    case 'found':
      return {
        what: t`Session found`,
        other: event.session_id,
        about: (
          <>
            <span class="muted">{translate(sourceName(event.source))}</span>{' '}
            <Value text={safePlace(event, pageLanguage())} mono />
            {event.more > 0 && <span class="quiet"> · +{event.more}</span>}
          </>
        ),
      };
    case 'replaced':
      return {
        what: t`Replaced`,
        other: event.session_id,
        about: <Sentence text={t`by ${'{session}'}`} parts={{ session: <code>{event.by}</code> }} />,
      };
    case 'call':
      return {
        what: t`SDK call`,
        about: (
          <>
            <code class="timeline-method">{event.call.method}</code>
            {summariseCall(event.call).map(({ name, value, bad }) => (
              <span key={name} class={bad ? 'bad' : 'muted'}>
                {' '}
                {name} <Value text={value} mono />
              </span>
            ))}
          </>
        ),
      };
    case 'snapshot':
      return {
        what: t`Read`,
        other: event.snapshot.session_id,
        about: snapshotGist(event.snapshot).join(' · '),
      };
    default:
      return event satisfies never;
  }
}

function Other({ id, shown }: { id: string | undefined; shown: string }) {
  return id === undefined || id === shown ? null : (
    <code class="timeline-other quiet">{id.slice(0, 8)}…</code>
  );
}
