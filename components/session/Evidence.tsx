import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import type { Source } from '../../lib/detection/detection.ts';
import { evidenceOf, sourceName } from '../../lib/display/evidence.ts';
import { clockTime } from '../../lib/display/time-ago.ts';
import { counted, pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import './evidence.css';

/**
 * "in Klarna.Payments.init and 2 other places", which opens into all of them. Always one line, whatever is found next:
 * a long place is cut on screen, its count is not.
 */
export function EvidenceLine({ session }: { session: DetectedSession }) {
  const [first, ...others] = evidenceOf(session, pageLanguage());
  if (first === undefined) return null;
  const words = placesWords(first.source, others.length);
  const rest = words.length - placeMark.length;
  return (
    <Fold
      name="evidence"
      class="evidence"
      summary={
        <Sentence
          text={words}
          parts={{
            place: (
              <span class="evidence-first" style={{ '--rest': `${rest}ch` }}>
                <Value text={first.place} mono />
              </span>
            ),
          }}
        />
      }
    >
      <EvidenceTable session={session} />
    </Fold>
  );
}

const placeMark = '{place}';

function placesWords(source: Source, others: number): string {
  if (source === 'pasted') return placeMark;
  return others === 0 ? t`in ${placeMark}` : t`in ${placeMark} and ${counted(others, 'other place')}`;
}

/** Every place a session was seen in. */
export function EvidenceTable({ session }: { session: DetectedSession }) {
  return (
    <ul class="evidence-places">
      {evidenceOf(session, pageLanguage()).map(({ source, place, frame, seenAt }) => (
        <li key={`${source} ${place} ${frame}`}>
          <span class="evidence-time quiet mono">{translate(clockTime(seenAt))}</span>
          <span class="muted">{translate(sourceName(source))}</span>
          <span>
            <Value text={place} mono />
            {frame !== undefined && (
              <span class="quiet">
                {' '}
                <Sentence text={t`in a frame of ${'{frame}'}`} parts={{ frame: <Value text={frame} /> }} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
