import type { RuleExamples } from './example.ts';
import { argumentOrderExamples } from './rules/argument-order.examples.ts';
import { callsDoNotThrowExamples } from './rules/calls-do-not-throw.examples.ts';
import { finalizeIsCalledExamples } from './rules/finalize-is-called.examples.ts';
import { initComesFirstExamples } from './rules/init-comes-first.examples.ts';
import { leakedKeyExamples } from './rules/leaked-key.examples.ts';
import { lineTaxExamples } from './rules/line-tax.examples.ts';
import { lineTotalExamples } from './rules/line-total.examples.ts';
import { loadAfterUpdateExamples } from './rules/load-after-update.examples.ts';
import { loadBeforeAuthorizeExamples } from './rules/load-before-authorize.examples.ts';
import { localeExamples } from './rules/locale.examples.ts';
import { merchantUrlsExamples } from './rules/merchant-urls.examples.ts';
import { newTokenForEachInitExamples } from './rules/new-token-for-each-init.examples.ts';
import { orderAmountsExamples } from './rules/order-amounts.examples.ts';
import { orderMatchesSessionExamples } from './rules/order-matches-session.examples.ts';
import { orderTaxExamples } from './rules/order-tax.examples.ts';
import { orderTotalExamples } from './rules/order-total.examples.ts';
import { pageDataInSessionExamples } from './rules/page-data-in-session.examples.ts';
import { personalDataAtCreationExamples } from './rules/personal-data-at-creation.examples.ts';
import { personalDataTimingExamples } from './rules/personal-data-timing.examples.ts';
import { purchaseCountryExamples } from './rules/purchase-country.examples.ts';
import { purchaseCurrencyExamples } from './rules/purchase-currency.examples.ts';
import { readSucceedsExamples } from './rules/read-succeeds.examples.ts';
import { refusedFieldsExamples } from './rules/refused-fields.examples.ts';
import { requiredFieldsExamples } from './rules/required-fields.examples.ts';
import { usSalesTaxExamples } from './rules/us-sales-tax.examples.ts';
import { wrongProductExamples } from './rules/wrong-product.examples.ts';

/** By rule id. A test demands that it has the same ids as the catalogue. */
export const examples: Readonly<Record<string, RuleExamples>> = {
  'argument-order': argumentOrderExamples,
  'calls-do-not-throw': callsDoNotThrowExamples,
  'finalize-is-called': finalizeIsCalledExamples,
  'init-comes-first': initComesFirstExamples,
  'leaked-key': leakedKeyExamples,
  'line-tax': lineTaxExamples,
  'line-total': lineTotalExamples,
  'load-after-update': loadAfterUpdateExamples,
  'load-before-authorize': loadBeforeAuthorizeExamples,
  locale: localeExamples,
  'merchant-urls': merchantUrlsExamples,
  'new-token-for-each-init': newTokenForEachInitExamples,
  'order-amounts': orderAmountsExamples,
  'order-matches-session': orderMatchesSessionExamples,
  'order-tax': orderTaxExamples,
  'order-total': orderTotalExamples,
  'page-data-in-session': pageDataInSessionExamples,
  'personal-data-at-creation': personalDataAtCreationExamples,
  'personal-data-timing': personalDataTimingExamples,
  'purchase-country': purchaseCountryExamples,
  'purchase-currency': purchaseCurrencyExamples,
  'read-succeeds': readSucceedsExamples,
  'refused-fields': refusedFieldsExamples,
  'required-fields': requiredFieldsExamples,
  'us-sales-tax': usSalesTaxExamples,
  'wrong-product': wrongProductExamples,
};
