import type { LookAlike } from '../../lib/detection/detection.ts';
import { describeLookAlike } from '../../lib/diagnosis/describe-look-alike.ts';
import { sourceName } from '../../lib/display/evidence.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { Value } from '../parts/Value.tsx';
import './also-seen.css';

/** Things that look like a session and are none, so that nobody takes them for one. */
export function AlsoSeen({ lookAlikes }: { lookAlikes: readonly LookAlike[] }) {
  const kinds = [...new Set(lookAlikes.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <section class="also-seen" aria-label={t`Also seen`}>
      <h2>{t`Also seen`}</h2>
      {kinds.map((kind) => {
        const words = describeLookAlike(kind);
        const spots = lookAlikes.filter((lookAlike) => lookAlike.kind === kind);
        return (
          <Fold
            key={kind}
            name={`also-seen ${kind}`}
            summary={<Summary title={translate(words.title)} spots={spots} />}
          >
            <div class="also-seen-more stack small">
              <p>{translate(words.what)}</p>
              <p class="muted">{translate(words.why)}</p>
              <ul>
                {spots.map(({ source, place, frame }) => (
                  <li key={`${source} ${place} ${frame}`} class="quiet">
                    {translate(sourceName(source))}:{' '}
                    <Value text={withoutTokens(place, pageLanguage())} mono />
                  </li>
                ))}
              </ul>
            </div>
          </Fold>
        );
      })}
    </section>
  );
}

function Summary({ title, spots }: { title: string; spots: readonly LookAlike[] }) {
  const [first, ...others] = spots;
  return (
    <span class="also-seen-summary">
      <span class="muted">{title}</span>
      <span class="quiet one-line">
        {first && <Value text={withoutTokens(first.place, pageLanguage())} />}
        {others.length > 0 && ` · +${others.length}`}
      </span>
    </span>
  );
}
