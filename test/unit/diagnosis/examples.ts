import type { RuleExamples } from './example.ts';
import { lineTaxExamples } from './rules/line-tax.examples.ts';
import { lineTotalExamples } from './rules/line-total.examples.ts';
import { orderAmountsExamples } from './rules/order-amounts.examples.ts';
import { orderMatchesSessionExamples } from './rules/order-matches-session.examples.ts';
import { orderTaxExamples } from './rules/order-tax.examples.ts';
import { orderTotalExamples } from './rules/order-total.examples.ts';
import { pageDataInSessionExamples } from './rules/page-data-in-session.examples.ts';
import { readSucceedsExamples } from './rules/read-succeeds.examples.ts';
import { refusedFieldsExamples } from './rules/refused-fields.examples.ts';
import { requiredFieldsExamples } from './rules/required-fields.examples.ts';
import { usSalesTaxExamples } from './rules/us-sales-tax.examples.ts';

/** By rule id. A test demands that it has the same ids as the catalogue. */
export const examples: Readonly<Record<string, RuleExamples>> = {
  'line-tax': lineTaxExamples,
  'line-total': lineTotalExamples,
  'order-amounts': orderAmountsExamples,
  'order-matches-session': orderMatchesSessionExamples,
  'order-tax': orderTaxExamples,
  'order-total': orderTotalExamples,
  'page-data-in-session': pageDataInSessionExamples,
  'read-succeeds': readSucceedsExamples,
  'refused-fields': refusedFieldsExamples,
  'required-fields': requiredFieldsExamples,
  'us-sales-tax': usSalesTaxExamples,
};
