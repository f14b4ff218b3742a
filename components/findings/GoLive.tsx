import type { Outcome } from '../../lib/diagnosis/finding.ts';
import type { ChecklistItem } from '../../lib/diagnosis/go-live/items.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { FindingText } from './FindingText.tsx';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

const icons: Record<ChecklistItem['outcome'], Outcome> = {
  done: 'pass',
  'to-do': 'warn',
  'not-known': 'could-not-check',
};

/** What is left to do before the shop goes live, according to this session. */
export function GoLive({ items }: { items: readonly ChecklistItem[] }) {
  const done = items.filter(({ outcome }) => outcome === 'done').length;
  return (
    <Fold
      name="go-live"
      class="fold-section"
      summary={
        <h2>
          {t`Before going live`} <span class="quiet">· {t`${done} of ${items.length} done`}</span>
        </h2>
      }
    >
      <ul class="findings-quiet">
        {items.map(({ id, title, outcome, says }) => (
          <li key={id} class="row">
            <OutcomeIcon outcome={icons[outcome]} />
            <span>
              {translate(title)}
              <span class="small muted finding-go-live">
                <FindingText text={says} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
