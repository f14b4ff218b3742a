import type { Rule } from './rule.ts';
import { orderMatchesSession } from './rules/order-matches-session.ts';
import { orderTotal } from './rules/order-total.ts';
import { pageDataInSession } from './rules/page-data-in-session.ts';
import { readSucceeds } from './rules/read-succeeds.ts';

/** Every check there is, in the order in which findings of equal weight are listed. */
export const catalogue: readonly Rule[] = [readSucceeds, orderTotal, orderMatchesSession, pageDataInSession];
