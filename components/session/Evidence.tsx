import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { evidenceOf, sourceNames } from '../../lib/inspector/evidence.ts';
import { clockTime } from '../../lib/inspector/time-ago.ts';
import { Fold } from '../parts/Fold.tsx';
import { Value } from '../parts/Value.tsx';

/** "in Klarna.Payments.init and 2 other places", which opens into all of them. */
export function EvidenceLine({ session }: { session: DetectedSession }) {
  const [first, ...others] = evidenceOf(session);
  if (first === undefined) return null;
  return (
    <Fold
      class="evidence"
      summary={
        <>
          {first.source === 'pasted' ? '' : 'in '}
          <Value text={first.place} mono />
          {others.length > 0 && ` and ${others.length} other ${others.length === 1 ? 'place' : 'places'}`}
        </>
      }
    >
      <EvidenceTable session={session} />
    </Fold>
  );
}

/** Every place a session was seen in. */
export function EvidenceTable({ session }: { session: DetectedSession }) {
  return (
    <ul class="places">
      {evidenceOf(session).map(({ source, place, frame, seenAt }) => (
        <li key={`${source} ${place} ${frame}`}>
          <span class="place-time quiet mono">{clockTime(seenAt)}</span>
          <span class="place-source muted">{sourceNames[source]}</span>
          <span class="place-spot">
            <Value text={place} mono />
            {frame !== undefined && (
              <span class="quiet">
                {' in a frame of '}
                <Value text={frame} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
