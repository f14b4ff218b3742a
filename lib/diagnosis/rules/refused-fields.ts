import { t } from '../../language/text.ts';
import type { Finding, Verdict } from '../finding.ts';
import type { PastedBody } from '../known.ts';
import { nothingKnown } from '../known.ts';
import { type Rule, rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

/**
 * Klarna names a refused field, but no reason. This rule adds the reason that another rule found, or says that no rule
 * found one. `rules` are the rules whose findings can explain a refusal.
 */
export function refusedFields(rules: readonly Rule[]): Rule {
  return rule({
    id: 'refused-fields',
    title: 'Klarna’s answer to the body refuses no field',
    severity: 'warn',
    about: 'pasted-body',
    needs: ['pasted'],
    source: {
      ...apiDescription,
      says: 'Klarna’s error messages, `Bad value: order_lines[0].total_tax_amount`',
    },
    judge({ pasted }) {
      if (pasted.refusal === undefined) return [];
      const paths = refusedPaths(pasted.refusal.error_messages);
      if (paths.length === 0)
        return [{ outcome: 'pass', says: t`Klarna’s answer refuses no field by name.` }];
      const problems = problemsIn(pasted, rules);
      return paths.map((path) => explain(path, problems));
    },
  });
}

/** The fields after `Bad value:`, without duplicates. Klarna's documentation prints `BAD_VALUE : field`. */
export function refusedPaths(messages: readonly string[]): string[] {
  const paths = messages.flatMap((message) => {
    const named = message.match(/^\s*bad[ _]value\s*:\s*(.+)$/is)?.[1];
    return named === undefined ? [] : named.split(',').map((path) => path.trim());
  });
  return [...new Set(paths)].filter((path) => path !== '');
}

type Problem = Extract<Finding, { outcome: 'fail' | 'warn' | 'info' }>;

function problemsIn(pasted: PastedBody, rules: readonly Rule[]): Problem[] {
  const known = { ...nothingKnown, session: pasted.session, pasted };
  return rules
    .filter(({ appliesToBodies, about }) => appliesToBodies || about === 'pasted-body')
    .flatMap(({ id, check }) =>
      check(known).map((verdict) => ({ ...verdict, rule: id, about: 'pasted-body' as const })),
    )
    .filter((finding) => finding.outcome !== 'pass' && finding.outcome !== 'could-not-check');
}

function explain(path: string, problems: readonly Problem[]): Verdict {
  const exact = problems.filter((problem) => problem.path === path);
  const near = problems.filter((problem) => problem.path !== undefined && isNear(problem.path, path));
  const best = [exact, near].flatMap(worstFirst)[0];
  if (best === undefined) {
    return {
      outcome: 'warn',
      says: t`Klarna refused \`${path}\`, but the checks here find nothing wrong with it.`,
      advice: t`Compare its value with the API description: type, length, and what \`purchase_country\` requires. Klarna’s support can find the answer by its \`correlation_id\`.`,
      path,
    };
  }
  const says =
    best.path === path || best.path === undefined
      ? t`Klarna refused \`${path}\`. The check \`${best.rule}\` explains why.`
      : t`Klarna refused \`${path}\`, probably because of \`${best.path}\`: see the check \`${best.rule}\`.`;
  return { outcome: 'info', says, advice: best.advice, path };
}

function worstFirst(problems: readonly Problem[]): Problem[] {
  const order = ['fail', 'warn', 'info'];
  return [...problems].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

/** The fields that each total is the sum of. */
const parts: Readonly<Record<string, RegExp>> = {
  order_amount: /^order_lines\[\d+\]\.total_amount$/,
  order_tax_amount: /^order_lines\[\d+\]\.total_tax_amount$/,
};

/** Whether two paths are in the same order line, a total and one of its parts, or one inside the other. */
function isNear(path: string, refused: string): boolean {
  const line = refused.match(/^order_lines\[\d+\]/)?.[0];
  if (line !== undefined) return path.startsWith(`${line}.`) || path === line;
  if (parts[refused]?.test(path)) return true;
  return path.startsWith(`${refused}.`) || path.startsWith(`${refused}[`) || refused.startsWith(`${path}.`);
}
