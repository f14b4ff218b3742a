import type { Rule } from './rule.ts';
import { lineTax } from './rules/line-tax.ts';
import { lineTotal } from './rules/line-total.ts';
import { orderAmounts } from './rules/order-amounts.ts';
import { orderMatchesSession } from './rules/order-matches-session.ts';
import { orderTax } from './rules/order-tax.ts';
import { orderTotal } from './rules/order-total.ts';
import { pageDataInSession } from './rules/page-data-in-session.ts';
import { readSucceeds } from './rules/read-succeeds.ts';
import { refusedFields } from './rules/refused-fields.ts';
import { requiredFields } from './rules/required-fields.ts';
import { usSalesTax } from './rules/us-sales-tax.ts';

/** The checks that look at what is known. */
const rules: readonly Rule[] = [
  readSucceeds,
  orderTotal,
  orderMatchesSession,
  pageDataInSession,
  orderTax,
  lineTotal,
  lineTax,
  usSalesTax,
  orderAmounts,
  requiredFields,
];

/**
 * Every check there is, in the order in which findings of equal weight are listed. The last one looks at what the
 * others find.
 */
export const catalogue: readonly Rule[] = [...rules, refusedFields(rules)];
