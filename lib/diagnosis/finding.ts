import type { Text } from '../language/text.ts';
/** The result of one check. There is no score: there are five outcomes, and each has its own text. */
export type Outcome = 'fail' | 'warn' | 'info' | 'pass' | 'could-not-check';

/** A sum that is wrong. Amounts in minor units, rates in basis points; all numbers are integers. */
export interface Sum {
  /** The formula with the numbers put in: `2 × 5000 − 1000`. */
  formula: string;
  expected: number;
  actual: number;
  /** The difference that Klarna allows in both directions. */
  tolerance: number;
  /** How the numbers are formatted on screen. */
  unit: 'minor-units' | 'basis-points' | 'count';
}

/** Two JSON values that should be equal. The screen masks them by their path, because they may be personal. */
export interface Comparison {
  /** Where the expected value is: "the client token", "Klarna.Payments.load". */
  expectedIn: Text;
  expected: unknown;
  actualIn: Text;
  actual: unknown;
}

/** An order as it should have been sent. Values as on the wire. */
export interface Correction {
  /** The corrected fields, whole: `order_lines`, and the order's amounts if they were sent. */
  fields: Readonly<Record<string, unknown>>;
  /** What is different. Paths are paths in the corrected order. */
  changes: readonly { path: string; from: unknown; to: unknown }[];
}

/** What a rule says about one thing that it checked. */
export type Verdict =
  | {
      outcome: 'fail' | 'warn' | 'info';
      /** One plain sentence with the numbers or names in it; never a personal value, never a token. */
      says: Text;
      /** What to do next, one or two sentences. */
      advice: Text;
      /** The path in the session, the pasted body or the list of calls, as `jsonPath` writes it. */
      path?: string;
      sum?: Sum;
      comparison?: Comparison;
      correction?: Correction;
    }
  | { outcome: 'pass'; says: Text; path?: string }
  | {
      outcome: 'could-not-check';
      /** Why it could not be checked, and what would make it possible. */
      why: Text;
      path?: string;
    };

/** A verdict and the rule that it comes from. */
export type Finding = Verdict & {
  rule: string;
  /** What `path` is a path into; a session's own fields by default. */
  about: About;
};

/** What a finding is about. It decides which tab the finding opens. */
export type About = 'session' | 'pasted-body' | 'sdk-calls' | 'page' | 'failure';
