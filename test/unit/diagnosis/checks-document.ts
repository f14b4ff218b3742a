import type { Verdict } from '../../../lib/diagnosis/finding.ts';
import type { Rule } from '../../../lib/diagnosis/rule.ts';
import { allRules } from '../../../lib/diagnosis/rules/all.ts';
import { type Rendered, rendered } from '../language/rendered.ts';
import { examples } from './examples.ts';

/** `docs/checks.md`: every rule, with what it says of its examples. */
export function checksDocument(): string {
  return [
    '# Checks',
    'What is checked, where each rule comes from, and what it says. A finding is a fail, a warning, information or a pass, or it could not be checked; there is no score.',
    ...allRules.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(rule: Rule): string {
  const { id, title, severity, needs, source, appliesToBodies } = rule;
  const from = source.url === undefined ? source.says : `[${source.says}](${source.url})`;
  return [
    `## ${id}`,
    `${title}.`,
    [
      `- At worst: ${severity}`,
      `- Needs: ${needs.join(', ') || 'nothing'}${appliesToBodies ? '; also judges a pasted request body' : ''}`,
      `- Source: ${from}`,
      ...saying(rule, 'passes'),
      ...saying(rule, 'fails'),
    ].join('\n'),
  ].join('\n\n');
}

function saying(rule: Rule, which: 'passes' | 'fails'): string[] {
  const example = examples[rule.id]?.[which];
  if (example === undefined) return [];
  return rule
    .check(example.known)
    .filter(({ outcome }) => which === 'passes' || outcome !== 'pass')
    .map((verdict) => rendered(verdict))
    .map((verdict) => `- ${title(verdict)}, ${example.what}: ${words(verdict)}`);
}

function title({ outcome }: Rendered<Verdict>): string {
  return outcome === 'pass'
    ? 'Passes'
    : outcome === 'could-not-check'
      ? 'Could not check'
      : `Says ${outcome}`;
}

function words(verdict: Rendered<Verdict>): string {
  if (verdict.outcome === 'could-not-check') return verdict.why;
  if (verdict.outcome === 'pass') return verdict.says;
  return `${verdict.says} *${verdict.advice}*`;
}
