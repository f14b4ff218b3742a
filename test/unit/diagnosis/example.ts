import type { Verdict } from '../../../lib/diagnosis/finding.ts';
import type { PastedBody } from '../../../lib/diagnosis/known.ts';
import { type Known, nothingKnown } from '../../../lib/diagnosis/known.ts';
import { readPasted } from '../../../lib/diagnosis/pasted/read-pasted.ts';
import type { Rule } from '../../../lib/diagnosis/rule.ts';
import { readPaymentSession } from '../../../lib/klarna/session.ts';
import { english } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';

/** What a rule is shown with in the tests and in `docs/checks.md`. */
interface Example {
  /** The situation in a few words. */
  what: string;
  known: Known;
}

/** One of each for every rule. */
export interface RuleExamples {
  passes: Example;
  /** Whether the rule has no finding where there is nothing wrong, because it only explains what went wrong. */
  passesInSilence?: true;
  /** Ends in the rule's severity. */
  fails: Example;
}

/** Known is a session, as the API would have told it. */
export function knownSession(body: unknown): Known {
  const reading = readPaymentSession(body);
  if (reading.kind !== 'session') throw new Error(reading.problem.why);
  return { ...nothingKnown, session: reading.session };
}

/** Known is a body that the developer pasted, with the messages of Klarna's answer to it. */
export function knownPasted(
  body: unknown,
  error_messages?: string[],
  kind: PastedBody['kind'] = 'session',
): Known {
  const { session } = knownSession(body);
  if (session === undefined) throw new Error('The body has no field of a session.');
  const answer = error_messages && {
    error: { error_messages },
    status: undefined,
    operation: undefined,
    server: undefined,
  };
  return { ...nothingKnown, pasted: { kind, body, session, isExcerpt: false, notation: undefined }, answer };
}

/** Known is a text that the developer pasted: a request body, Klarna's answer, or both. */
export function knownText(text: string, choice?: PastedBody['kind']): Known {
  const reading = readPasted(text, choice);
  if (reading.kind !== 'exchanges') throw new Error(render(reading.why, english));
  const { request: pasted, answer } = reading.pasted.checked;
  return { ...nothingKnown, pasted, answer };
}

/** The same as rules for sessions judge it: what has the wrong type is still to be seen in the body. */
export function knownBody(body: unknown): Known {
  const known = knownPasted(body);
  return { ...known, session: known.pasted?.session };
}

/** What a rule says, in a line for each verdict: `fail order_amount: 3 too low …`. */
export function words(rule: Rule, known: Known): string[] {
  return rule.check(known).map((verdict) => `${verdict.outcome}${place(verdict)}: ${text(verdict)}`);
}

function place({ path }: Verdict): string {
  return path === undefined ? '' : ` ${path}`;
}

function text(verdict: Verdict): string {
  return render(verdict.outcome === 'could-not-check' ? verdict.why : verdict.says, english);
}
