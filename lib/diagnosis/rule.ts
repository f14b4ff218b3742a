import type { About, Verdict } from './finding.ts';
import { type Given, type Known, missingReason, type Need } from './known.ts';

/** The source of a rule: a page of Klarna's documentation, its API description, or an observation. Always in English. */
export interface RuleSource {
  says: string;
  url?: string;
}

/** One check, as `docs/checks.md` lists it. */
export interface Rule {
  /** In kebab-case. It never changes after it is published, because reports quote it. */
  id: string;
  /** What is checked, as a statement that is true when the check passes. In English, for `docs/checks.md`. */
  title: string;
  /** The worst outcome that it can have. */
  severity: 'fail' | 'warn' | 'info';
  about: About;
  needs: readonly Need[];
  /** Whether it needs only the session. Then it also checks a pasted request body, which has the same fields. */
  appliesToBodies?: true;
  /** Whether its findings about a pasted body can explain why Klarna refused a field. */
  judgesValues?: true;
  source: RuleSource;
  /** An empty list means that there was nothing to check, for example no failure to explain. */
  check(known: Known): Verdict[];
}

/** Makes a rule whose `judge` runs only if all its needs are known. Otherwise the outcome is `could-not-check`. */
export function rule<const Needed extends Need>(
  spec: Omit<Rule, 'check' | 'needs'> & {
    needs: readonly Needed[];
    judge(given: Given<Needed>): Verdict[];
  },
): Rule {
  const { judge, ...about } = spec;
  return {
    ...about,
    check(known) {
      if (has(known, spec.needs)) return judge(known);
      const missing = spec.needs.find((need) => known[need] === undefined);
      return missing === undefined ? [] : [{ outcome: 'could-not-check', why: missingReason(missing) }];
    },
  };
}

function has<Needed extends Need>(known: Known, needs: readonly Needed[]): known is Given<Needed> {
  return needs.every((need) => known[need] !== undefined);
}
