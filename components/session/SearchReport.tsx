import type { Searched } from '../../lib/detection/detection.ts';
import { countedSearch } from '../../lib/display/counted-search.ts';
import { skippedWords } from '../../lib/display/skipped-words.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Section } from '../parts/Section.tsx';
import './nothing-found.css';

/** What was looked through, with counts, and what was not, with the reason. */
export function SearchReport({ searched }: { searched: readonly Searched[] }) {
  return (
    <Section title={t`Searched`}>
      {searched.length === 0 ? (
        <p class="empty">{t`Nothing since the list was cleared.`}</p>
      ) : (
        <ul class="nothing-found-searched">
          {searched.map(({ source, what, count, skipped }) => (
            <li key={`${source} ${what}`} class={count === 0 ? 'nothing-found-none' : undefined}>
              <span>{translate(countedSearch(count, what))}</span>
              {skipped !== undefined && (
                <span class="nothing-found-skipped">{translate(skippedWords(skipped))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
