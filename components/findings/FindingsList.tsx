import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { RuleSource } from '../../lib/diagnosis/rule.ts';
import { isOpen, type OpenFinding } from '../../lib/diagnosis/summary.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { FindingCard } from './FindingCard.tsx';
import { FindingText } from './FindingText.tsx';
import { findingKey } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import { OverallResult } from './OverallResult.tsx';
import './findings.css';

interface FindingsListProps {
  /** Sorted, the worst first. */
  findings: readonly Finding[];
  currency: string | null | undefined;
  /** Scrolls to the place that a finding is about; `undefined` if that place is not on screen. */
  placeOf(finding: OpenFinding): (() => void) | undefined;
  /** The source of a rule. It is a prop because a saved list is shown without the rules. */
  sourceOf?(rule: string): RuleSource | undefined;
}

/** All checks with their results: problems first; passed checks and those that could not run are folded. */
export function FindingsList({ findings, currency, placeOf, sourceOf }: FindingsListProps) {
  const open = findings.filter(isOpen);
  return (
    <div class="stack">
      <OverallResult findings={findings} />
      {open.length > 0 && (
        <ul class="findings">
          {open.map((finding, index) => (
            <FindingCard
              key={`${findingKey(finding)} ${index}`}
              finding={finding}
              currency={currency}
              onShowPlace={placeOf(finding)}
              source={sourceOf?.(finding.rule)}
            />
          ))}
        </ul>
      )}
      <Quiet
        name="passed"
        title={t`Passed`}
        findings={findings.filter((finding) => finding.outcome === 'pass')}
      />
      <Quiet
        name="could-not-check"
        title={t`Could not check`}
        findings={findings.filter((finding) => finding.outcome === 'could-not-check')}
      />
    </div>
  );
}

type QuietFinding = Extract<Finding, { outcome: 'pass' | 'could-not-check' }>;

function Quiet({
  name,
  title,
  findings,
}: {
  name: string;
  title: string;
  findings: readonly QuietFinding[];
}) {
  if (findings.length === 0) return null;
  return (
    <Fold
      name={name}
      class="fold-section"
      summary={
        <span class="small muted">
          {title} · {findings.length}
        </span>
      }
    >
      <ul class="findings-quiet">
        {findings.map((finding, index) => (
          <li key={index} class="row">
            <OutcomeIcon outcome={finding.outcome} />
            <span class="small">
              <FindingText text={finding.outcome === 'pass' ? finding.says : finding.why} />{' '}
              <code class="quiet">{finding.rule}</code>
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
