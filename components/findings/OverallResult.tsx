import type { Finding, Outcome } from '../../lib/diagnosis/finding.ts';
import {
  describeOverallResult,
  type OverallResult as Kind,
  overallResult,
} from '../../lib/diagnosis/summary.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

const icons: Record<Kind, Outcome> = { fail: 'fail', warn: 'warn', pass: 'pass', unknown: 'could-not-check' };

/** The overall result of all checks, in one line. Without any finding, the rules are still being loaded. */
export function OverallResult({ findings }: { findings: readonly Finding[] }) {
  return (
    <h2 class="findings-result row">
      <OutcomeIcon outcome={icons[overallResult(findings)]} />
      {findings.length === 0 ? t`Checking…` : translate(describeOverallResult(findings))}
    </h2>
  );
}
