import type { RuleExamples } from './example.ts';
import { orderMatchesSessionExamples } from './rules/order-matches-session.examples.ts';
import { orderTotalExamples } from './rules/order-total.examples.ts';
import { pageDataInSessionExamples } from './rules/page-data-in-session.examples.ts';
import { readSucceedsExamples } from './rules/read-succeeds.examples.ts';

/** By rule id. A test demands that it has the same ids as the catalogue. */
export const examples: Readonly<Record<string, RuleExamples>> = {
  'read-succeeds': readSucceedsExamples,
  'order-total': orderTotalExamples,
  'order-matches-session': orderMatchesSessionExamples,
  'page-data-in-session': pageDataInSessionExamples,
};
