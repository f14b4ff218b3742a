import { useState } from 'preact/hooks';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { isOpen } from '../../lib/diagnosis/summary.ts';
import { counted, t } from '../../lib/language/on-screen.ts';
import { FindingCard } from './FindingCard.tsx';
import { findingKey } from './findings-context.ts';
import { OverallResult } from './OverallResult.tsx';

/** How many findings are shown at first. */
const shownFirst = 3;

interface WorstFindingsProps {
  /** Sorted, the worst first. */
  findings: readonly Finding[];
  currency: string | null | undefined;
  onShowPlace(path: string): void;
}

/** The overall result and the worst three findings, for the popup. A button shows the other findings. */
export function WorstFindings({ findings, currency, onShowPlace }: WorstFindingsProps) {
  const [all, setAll] = useState(false);
  const open = findings.filter(isOpen);
  const problems = open.filter(({ outcome }) => outcome !== 'info');
  const shown = all ? open : problems.slice(0, shownFirst);
  return (
    <section class="stack" aria-label={t`Findings`}>
      <OverallResult findings={findings} />
      {shown.length > 0 && (
        <ul class="findings">
          {shown.map((finding, index) => {
            const { about, path } = finding;
            const place = about === 'session' ? path : undefined;
            return (
              <FindingCard
                key={`${findingKey(finding)} ${index}`}
                finding={finding}
                currency={currency}
                onShowPlace={place === undefined ? undefined : () => onShowPlace(place)}
              />
            );
          })}
        </ul>
      )}
      {shown.length < open.length && (
        <p>
          <button type="button" class="link-button small" onClick={() => setAll(true)}>
            {moreLabel(open.length - shown.length, shown.length > 0)}
          </button>
        </p>
      )}
    </section>
  );
}

function moreLabel(count: number, further: boolean): string {
  return t`Show ${further ? counted(count, 'more finding') : counted(count, 'note')}`;
}
