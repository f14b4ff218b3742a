import { type Known, nothingKnown } from '../known.ts';
import { fieldsOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lineTax } from '../rules/line-tax.ts';
import { lineTotal } from '../rules/line-total.ts';
import { orderAmounts } from '../rules/order-amounts.ts';
import { orderTax } from '../rules/order-tax.ts';
import { orderTotal } from '../rules/order-total.ts';
import { usSalesTax } from '../rules/us-sales-tax.ts';
import { possibleStories } from './stories.ts';
import { type Story, sentOrder } from './story.ts';

/** The rules that a corrected order must pass. */
const sumRules: readonly Rule[] = [orderTotal, orderTax, lineTotal, lineTax, usSalesTax, orderAmounts];

/** Whether a rule is about a single sum of an order, or about the one mistake that explains them. */
export function isAboutSums(rule: string): boolean {
  return rule === 'order-story' || sumRules.some(({ id }) => id === rule);
}

/** A story, and how bad the sums are that it explains. */
export interface ToldStory extends Story {
  outcome: 'fail' | 'warn';
}

/**
 * The one mistake that explains everything that is wrong with the sums of an order: with its correction, all rules about
 * sums pass. `undefined` if the sums are right, if no mistake explains them, or if two different corrections do.
 */
export function tellStory(body: unknown): ToldStory | undefined {
  const outcome = worstSum(body);
  if (outcome === undefined) return undefined;
  const order = sentOrder(body);
  const told = possibleStories
    .map((possible) => possible(order))
    .filter((story) => story !== undefined)
    .filter(({ corrected }) => worstSum({ ...fieldsOf(body), ...corrected }) === undefined);
  const [story, ...others] = told;
  const isSame = (other: Story) => JSON.stringify(other.corrected) === JSON.stringify(story?.corrected);
  return story !== undefined && others.every(isSame) ? { ...story, outcome } : undefined;
}

/** The worst that a rule about sums says of a body; `undefined` if all sums are right. */
function worstSum(body: unknown): 'fail' | 'warn' | undefined {
  // The rules about sums read the JSON of the body, not the session that was made of it.
  const session = {};
  const known: Known = {
    ...nothingKnown,
    session,
    pasted: { kind: 'session', body, session, isExcerpt: false, notation: undefined },
  };
  const outcomes = sumRules.flatMap(({ check }) => check(known).map(({ outcome }) => outcome));
  return outcomes.includes('fail') ? 'fail' : outcomes.includes('warn') ? 'warn' : undefined;
}
