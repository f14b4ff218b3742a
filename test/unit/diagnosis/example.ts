import { type Known, nothingKnown } from '../../../lib/diagnosis/known.ts';
import { readPaymentSession } from '../../../lib/klarna/session.ts';

/** What a rule is shown with in the tests and in `docs/checks.md`. */
export interface Example {
  /** The situation in a few words. */
  what: string;
  known: Known;
}

/** One of each for every rule. */
export interface RuleExamples {
  passes: Example;
  /** Ends in the rule's severity. */
  fails: Example;
}

/** Known is a session, as the API would have told it. */
export function knownSession(body: unknown): Known {
  const reading = readPaymentSession(body);
  if (reading.kind !== 'session') throw new Error(reading.why);
  return { ...nothingKnown, session: reading.session };
}
