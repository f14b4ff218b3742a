import { t } from '../language/text.ts';
import type { Finding, Outcome, Verdict } from './finding.ts';
import { type Known, nothingKnown } from './known.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all.ts';
import { isAboutSums } from './stories/tell-story.ts';

const weight: Record<Outcome, number> = { fail: 0, warn: 1, info: 2, 'could-not-check': 3, pass: 4 };

/** All findings about what is known, the worst first, otherwise in the order of `allRules`. Pure; never throws. */
export function diagnose(known: Known, rules: readonly Rule[] = allRules): Finding[] {
  // Klarna's answer belongs to the pasted request, not to the session on screen.
  const ofSession = { ...known, answer: undefined };
  const findings = [
    ...rules.flatMap((rule) => findingsOf(rule, rule.about === 'pasted-body' ? known : ofSession)),
    ...pastedFindings(rules, known),
  ];
  // `sort` is stable: the order of the rules stays within one weight.
  return withStory(findings).sort((a, b) => weight[a.outcome] - weight[b.outcome]);
}

/** If one mistake explains the sums, the findings about single sums point to it, so that no advice contradicts it. */
function withStory(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const isExplained = findings.some(({ rule, about }) => rule === 'order-story' && about === finding.about);
    if (!isExplained || finding.rule === 'order-story' || !isAboutSums(finding.rule)) return finding;
    if (finding.outcome !== 'fail' && finding.outcome !== 'warn') return finding;
    const advice = t`One mistake explains the sums: see \`order-story\`, with the corrected lines.`;
    return { ...finding, outcome: 'info', advice };
  });
}

function findingsOf({ id, about, check }: Rule, known: Known): Finding[] {
  return runCheck(check, known).map((verdict) => ({ ...verdict, rule: id, about }));
}

/** If an unexpected value breaks one check, the other checks still run. */
function runCheck(check: Rule['check'], known: Known): Verdict[] {
  try {
    return check(known);
  } catch {
    return [{ outcome: 'could-not-check', why: t`This check failed on an unexpected value.` }];
  }
}

/** A pasted body is checked as the session that Klarna would create from it. */
function pastedFindings(rules: readonly Rule[], { pasted, answer }: Known): Finding[] {
  if (pasted === undefined) return [];
  const known = { ...nothingKnown, session: pasted.session, pasted, answer };
  return rules
    .filter(({ appliesToBodies }) => appliesToBodies)
    .flatMap((rule) => findingsOf(rule, known))
    .map((finding) => ({ ...finding, about: 'pasted-body' }));
}
