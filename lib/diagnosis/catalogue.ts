import type { Rule, RuleSource } from './rule.ts';
import { argumentOrder } from './rules/argument-order.ts';
import { authorizationAge } from './rules/authorization-age.ts';
import { callsDoNotThrow } from './rules/calls-do-not-throw.ts';
import { categoryLoaded } from './rules/category-loaded.ts';
import { categoryOffered } from './rules/category-offered.ts';
import { customerDetails } from './rules/customer-details.ts';
import { finalizeIsCalled } from './rules/finalize-is-called.ts';
import { initComesFirst } from './rules/init-comes-first.ts';
import { leakedKey } from './rules/leaked-key.ts';
import { lineTax } from './rules/line-tax.ts';
import { lineTotal } from './rules/line-total.ts';
import { loadAfterUpdate } from './rules/load-after-update.ts';
import { loadBeforeAuthorize } from './rules/load-before-authorize.ts';
import { localClock } from './rules/local-clock.ts';
import { locale } from './rules/locale.ts';
import { merchantUrls } from './rules/merchant-urls.ts';
import { newTokenForEachInit } from './rules/new-token-for-each-init.ts';
import { orderAmounts } from './rules/order-amounts.ts';
import { orderMatchesSession } from './rules/order-matches-session.ts';
import { orderTax } from './rules/order-tax.ts';
import { orderTotal } from './rules/order-total.ts';
import { pageDataInSession } from './rules/page-data-in-session.ts';
import { pageToken } from './rules/page-token.ts';
import { personalDataAtCreation } from './rules/personal-data-at-creation.ts';
import { personalDataTiming } from './rules/personal-data-timing.ts';
import { purchaseCountry } from './rules/purchase-country.ts';
import { purchaseCurrency } from './rules/purchase-currency.ts';
import { readSucceeds } from './rules/read-succeeds.ts';
import { refusedFields } from './rules/refused-fields.ts';
import { requiredFields } from './rules/required-fields.ts';
import { sessionExpiry } from './rules/session-expiry.ts';
import { snapshotAge } from './rules/snapshot-age.ts';
import { tokenCountry } from './rules/token-country.ts';
import { tokenCurrent } from './rules/token-current.ts';
import { tokenLanguage } from './rules/token-language.ts';
import { tokenOrderAmount } from './rules/token-order-amount.ts';
import { tokenServer } from './rules/token-server.ts';
import { tokenSession } from './rules/token-session.ts';
import { usSalesTax } from './rules/us-sales-tax.ts';
import { widgetContainer } from './rules/widget-container.ts';
import { widgetShown } from './rules/widget-shown.ts';
import { wrongProduct } from './rules/wrong-product.ts';

/** The checks that look at what is known. */
const rules: readonly Rule[] = [
  leakedKey,
  readSucceeds,
  wrongProduct,
  sessionExpiry,
  authorizationAge,
  tokenSession,
  tokenServer,
  pageToken,
  tokenCurrent,
  orderTotal,
  orderMatchesSession,
  pageDataInSession,
  orderTax,
  lineTotal,
  lineTax,
  usSalesTax,
  orderAmounts,
  requiredFields,
  purchaseCountry,
  purchaseCurrency,
  locale,
  merchantUrls,
  personalDataAtCreation,
  initComesFirst,
  callsDoNotThrow,
  newTokenForEachInit,
  loadBeforeAuthorize,
  loadAfterUpdate,
  finalizeIsCalled,
  argumentOrder,
  personalDataTiming,
  tokenOrderAmount,
  tokenCountry,
  tokenLanguage,
  categoryOffered,
  categoryLoaded,
  widgetContainer,
  widgetShown,
  customerDetails,
  snapshotAge,
  localClock,
];

/**
 * Every check there is, in the order in which findings of equal weight are listed. The last one looks at what the
 * others find.
 */
export const catalogue: readonly Rule[] = [...rules, refusedFields(rules)];

/** Where the rule of a finding comes from; nothing for a rule that this version does not have. */
export function sourceOf(rule: string): RuleSource | undefined {
  return catalogue.find(({ id }) => id === rule)?.source;
}
