import type { Finding, Outcome } from '../../lib/diagnosis/finding.ts';
import { type Verdict as Kind, verdictOf, verdictWords } from '../../lib/diagnosis/summary.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';

const icons: Record<Kind, Outcome> = { fail: 'fail', warn: 'warn', pass: 'pass', unknown: 'could-not-check' };

/** What all checks come to, in one line. */
export function Verdict({ findings }: { findings: readonly Finding[] }) {
  return (
    <h2 class="verdict row">
      <OutcomeIcon outcome={icons[verdictOf(findings)]} />
      {verdictWords(findings)}
    </h2>
  );
}
