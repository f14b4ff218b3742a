import { counted, joinedText, type Text, t } from '../language/text.ts';
import type { Finding, Outcome } from './finding.ts';

/** How many findings there are of each outcome. */
export function countOutcomes(findings: readonly Finding[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { fail: 0, warn: 0, info: 0, 'could-not-check': 0, pass: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  return counts;
}

/** A finding that the developer should act on, or at least know. */
export type OpenFinding = Extract<Finding, { outcome: 'fail' | 'warn' | 'info' }>;

export function isOpen<Any extends { outcome: Outcome }>(
  finding: Any,
): finding is Extract<Any, { outcome: OpenFinding['outcome'] }> {
  return finding.outcome === 'fail' || finding.outcome === 'warn' || finding.outcome === 'info';
}

/** The worst outcome, as the one thing to say first. */
export type OverallResult = 'fail' | 'warn' | 'pass' | 'unknown';

/** The result of all findings together. Information alone is not a problem. If nothing was checked, it is `unknown`. */
export function overallResult(findings: readonly Finding[]): OverallResult {
  const { fail, warn, info, pass } = countOutcomes(findings);
  if (fail > 0) return 'fail';
  if (warn > 0) return 'warn';
  return pass + info > 0 ? 'pass' : 'unknown';
}

/** The overall result in one line: "2 problems, 1 warning", "No problem found in 12 checks". */
export function describeOverallResult(findings: readonly Finding[]): Text {
  const { fail, warn, info, pass } = countOutcomes(findings);
  const counts = [
    ...(fail > 0 ? [counted(fail, 'problem')] : []),
    ...(warn > 0 ? [counted(warn, 'warning')] : []),
  ];
  if (counts.length > 0) return joinedText(counts, ', ');
  if (pass + info === 0) return t`Nothing has been checked yet`;
  return t`No problem found in ${counted(pass + info, 'check')}`;
}
