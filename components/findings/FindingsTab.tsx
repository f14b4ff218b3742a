import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { isOpen, type OpenFinding } from '../../lib/diagnosis/summary.ts';
import { Fold } from '../parts/Fold.tsx';
import { Section } from '../parts/Section.tsx';
import { FindingCard } from './FindingCard.tsx';
import { findingKey } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import { Verdict } from './Verdict.tsx';
import { Words } from './Words.tsx';

interface FindingsTabProps {
  /** Sorted, the worst first. */
  findings: readonly Finding[];
  currency: string | null | undefined;
  /** Whether the place a finding speaks of can be shown. */
  placeOf(finding: OpenFinding): (() => void) | undefined;
  /** Below everything: what else can be checked. */
  children?: ComponentChildren;
}

/** Every check with what came of it: what is wrong first, what is well and what could not be checked folded away. */
export function FindingsTab({ findings, currency, placeOf, children }: FindingsTabProps) {
  const open = findings.filter(isOpen);
  const passed = findings.filter((finding) => finding.outcome === 'pass');
  const unchecked = findings.filter((finding) => finding.outcome === 'could-not-check');
  return (
    <div class="stack loose findings-tab">
      <Verdict findings={findings} />
      {open.length > 0 && (
        <ul class="findings">
          {open.map((finding, index) => (
            <FindingCard
              key={`${findingKey(finding)} ${index}`}
              finding={finding}
              currency={currency}
              onShowPlace={placeOf(finding)}
            />
          ))}
        </ul>
      )}
      {children}
      <Quiet title="Passed" findings={passed} />
      <Quiet title="Could not check" findings={unchecked} />
    </div>
  );
}

type QuietFinding = Extract<Finding, { outcome: 'pass' | 'could-not-check' }>;

function Quiet({ title, findings }: { title: string; findings: readonly QuietFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Section title={title} count={findings.length}>
      <Fold class="section-fold" summary={<span class="small">Show them</span>}>
        <ul class="quiet-findings">
          {findings.map((finding, index) => (
            <li key={index} class="row">
              <OutcomeIcon outcome={finding.outcome} />
              <span class="small">
                <Words text={finding.outcome === 'pass' ? finding.says : finding.why} />{' '}
                <code class="quiet">{finding.rule}</code>
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </Section>
  );
}
