import type { About, Verdict } from './finding.ts';
import { type Given, type Known, missingReason, type Need } from './known.ts';

/** Where a rule comes from: a page of Klarna's documentation, its API description, or an observation. In English, as the page is. */
export interface RuleSource {
  says: string;
  url?: string;
}

/** One check, as `docs/checks.md` lists it. */
export interface Rule {
  /** kebab-case, never changed once published: reports quote it. */
  id: string;
  /** What is checked, as a statement that holds when all is well. In English: for `docs/checks.md`. */
  title: string;
  /** The worst it can say. */
  severity: 'fail' | 'warn' | 'info';
  about: About;
  needs: readonly Need[];
  /** Whether it needs the session only, and so can judge a pasted request body too: both have the same fields. */
  appliesToBodies?: true;
  source: RuleSource;
  /** Nothing in the list: there was nothing to check, e.g. no failure to explain. Never throws. */
  check(known: Known): Verdict[];
}

/** A rule whose `judge` gets what it needs as something that is there; without it, it could not be checked. */
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
