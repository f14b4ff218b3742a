import { useRef } from 'preact/hooks';
import { findInJson, type Match } from '../../lib/display/find-in-json.ts';
import { type Disclosure, disclosureOf, isPersonal, shownValue } from '../../lib/display/shown-value.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { counted, pageLanguage, t } from '../../lib/language/on-screen.ts';
import { slicesOf } from '../hooks/slices.ts';
import { useNear } from '../hooks/use-near.ts';
import { type FieldReveal, type Reveal, useReveal } from '../hooks/use-reveal.ts';
import { FieldActions } from '../parts/FieldActions.tsx';
import { onFieldKey } from '../parts/field-keys.ts';
import { onLeave } from '../parts/on-leave.ts';
import { RevealButton } from '../parts/RevealButton.tsx';
import { RevealFieldButton } from '../parts/RevealFieldButton.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import { RawLeaf } from '../session/RawLeaf.tsx';
import './find-results.css';
import './panel.css';

interface FindResultsProps {
  snapshot: Snapshot;
  query: string;
}

/** What a match takes, px. */
const usualHeight = 27;

/** Every value of the session whose path or text contains what was typed. */
export function FindResults({ snapshot, query }: FindResultsProps) {
  const { session_id, server, body } = snapshot;
  const reveal = useReveal(session_id, server.environment);
  const disclosure = disclosureOf(body, pageLanguage(), reveal.personal);
  const matches = findInJson(body, query, disclosure);
  return (
    <div class="panel-page find-results">
      <div class="row">
        <h2 class="grow" aria-live="polite">
          <Sentence
            text={
              matches.length === 0
                ? t`Nothing in this session for ${'{query}'}`
                : t`${counted(matches.length, 'match')} for ${'{query}'}`
            }
            parts={{
              query: (
                <span class="quiet">
                  <Value text={query.trim()} />
                </span>
              ),
            }}
          />
        </h2>
        <RevealButton reveal={reveal} what="personal data" />
      </div>
      {matches.length === 0 && (
        <p class="muted">
          {t`Masked values are found by their path only. Reveal personal data first to search it.`}
        </p>
      )}
      {slicesOf(matches.length).map(({ from, to }) => (
        <MatchesSlice
          key={from}
          matches={matches.slice(from, to)}
          isFirst={from === 0}
          {...{ query, disclosure, reveal }}
        />
      ))}
    </div>
  );
}

interface MatchesSliceProps {
  matches: readonly Match[];
  isFirst: boolean;
  query: string;
  disclosure: Disclosure;
  reveal: Reveal;
}

/** Some of the matches. Far from what is visible an empty list of their height stands for them. */
function MatchesSlice({ matches, isFirst, query, disclosure, reveal }: MatchesSliceProps) {
  const element = useRef<HTMLUListElement>(null);
  const { isNear, height } = useNear(element, isFirst);
  if (!isNear)
    return (
      <ul
        ref={element}
        aria-hidden="true"
        style={{ height: `${height ?? matches.length * usualHeight}px` }}
      />
    );
  return (
    <ul ref={element}>
      {matches.map((match) => (
        <FoundRow key={match.id} reveal={reveal.field(match.id)} {...{ match, query, disclosure }} />
      ))}
    </ul>
  );
}

interface FoundRowProps {
  match: Match;
  query: string;
  disclosure: Disclosure;
  reveal: FieldReveal;
}

/** One match: where it is, what it is, and the buttons of a field with their keys. */
function FoundRow({ match: { id, path, value }, query, disclosure, reveal }: FoundRowProps) {
  const personal = isPersonal(value, path);
  return (
    <li class="find-results-row" tabIndex={-1} onKeyDown={onFieldKey} onFocusOut={onLeave(reveal.leave)}>
      <span class="mono">
        <Marked text={id} query={query} />
      </span>
      <RawLeaf value={value} path={path} disclosure={disclosure} />
      <span class="find-results-actions">
        <FieldActions
          name={id}
          path={id}
          text={shownValue(value, path, disclosure).text}
          isStop={!personal || reveal.byAll}
        />
        {personal && <RevealFieldButton reveal={reveal} />}
      </span>
    </li>
  );
}

/** A path with the part that was looked for marked. */
function Marked({ text, query }: { text: string; query: string }) {
  const wanted = query.trim();
  const start = text.toLowerCase().indexOf(wanted.toLowerCase());
  if (start < 0) return <Value text={text} />;
  return (
    <>
      <Value text={text.slice(0, start)} />
      <mark>
        <Value text={text.slice(start, start + wanted.length)} />
      </mark>
      <Value text={text.slice(start + wanted.length)} />
    </>
  );
}
