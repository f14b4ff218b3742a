import type { RuleSource as Source } from '../../lib/diagnosis/rule.ts';
import type { OpenFinding } from '../../lib/diagnosis/summary.ts';
import { t } from '../../lib/language/t.ts';
import { findingText } from '../../lib/sharing/finding-text.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { FindingComparison } from './FindingComparison.tsx';
import { FindingSum } from './FindingSum.tsx';
import { findingKey } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import { RuleSource } from './RuleSource.tsx';
import { Words } from './Words.tsx';

interface FindingCardProps {
  finding: OpenFinding;
  currency: string | null | undefined;
  /** Brings the place it speaks of into view; absent where it is about no place on screen. */
  onShowPlace?: (() => void) | undefined;
  /** Where its rule comes from, where that is to be said. */
  source?: Source | undefined;
}

/** One finding: what is wrong, the sum that shows it, what to do. */
export function FindingCard({ finding, currency, onShowPlace, source }: FindingCardProps) {
  const { outcome, says, advice, path, sum, comparison, about } = finding;
  const show = placeWords(about, path);
  return (
    <li class={`finding ${outcome}`} data-finding={findingKey(finding)}>
      <OutcomeIcon outcome={outcome} />
      <div class="grow stack">
        <h3>
          <Words text={says} />
        </h3>
        {sum && <FindingSum sum={sum} path={path} currency={currency} />}
        {comparison && <FindingComparison comparison={comparison} path={path} />}
        <p class="small muted">
          <Words text={advice} />
        </p>
        {source && <RuleSource source={source} />}
      </div>
      <CopyButton what={t`finding ${finding.rule}`} text={() => findingText(finding)} />
      {onShowPlace && (
        <button type="button" class="icon-button" aria-label={show} title={show} onClick={onShowPlace}>
          <Icon name="chevron" size={14} />
        </button>
      )}
    </li>
  );
}

function placeWords(about: OpenFinding['about'], path: string | undefined): string {
  if (about === 'sdk-calls') return path === undefined ? t`Show the calls` : t`Show the call`;
  return path === undefined ? t`Show the place` : t`Show ${path}`;
}
