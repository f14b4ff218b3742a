/** How one check ended. There is no score: five outcomes, each with its own words. */
export type Outcome = 'fail' | 'warn' | 'info' | 'pass' | 'could-not-check';

/** A sum that does not come out. Amounts in minor units, rates in basis points; integers throughout. */
export interface Sum {
  /** The formula with the numbers put in: `2 × 5000 − 1000`. */
  formula: string;
  expected: number;
  actual: number;
  /** What Klarna lets pass either way. */
  tolerance: number;
  /** How the numbers are to be read on screen. */
  unit: 'minor-units' | 'basis-points' | 'count';
}

/** Two values that ought to agree, as JSON values. The screen masks them by their path: they may be personal. */
export interface Comparison {
  /** Where the expected value stands: "the client token", "Klarna.Payments.load". */
  expectedIn: string;
  expected: unknown;
  actualIn: string;
  actual: unknown;
}

/** What a rule says of one thing it looked at. */
export type Verdict =
  | {
      outcome: 'fail' | 'warn' | 'info';
      /** One plain sentence with the numbers or names in it; never a personal value, never a token. */
      says: string;
      /** What to do next, one or two sentences. */
      advice: string;
      /** The place in the session, the pasted body or the list of calls it is about, as `jsonPath` writes it. */
      path?: string;
      sum?: Sum;
      comparison?: Comparison;
    }
  | { outcome: 'pass'; says: string; path?: string }
  | {
      outcome: 'could-not-check';
      /** Why, and what would make it possible. */
      why: string;
      path?: string;
    };

/** A verdict with the rule it comes from. */
export type Finding = Verdict & {
  rule: string;
  /** What `path` is a path into; a session's own fields by default. */
  about: About;
};

/** What a finding speaks of: the tab it opens. */
export type About = 'session' | 'pasted-body' | 'sdk-calls' | 'page' | 'failure';
