import type { Rule, RuleSource } from '../rule.ts';
import { accountRegion } from './account-region.ts';
import { argumentOrder } from './argument-order.ts';
import { authorizationAge } from './authorization-age.ts';
import { authorizeMatchesLoad } from './authorize-matches-load.ts';
import { callData } from './call-data.ts';
import { callsAreApproved } from './calls-are-approved.ts';
import { callsDoNotThrow } from './calls-do-not-throw.ts';
import { categoryLoaded } from './category-loaded.ts';
import { categoryOffered } from './category-offered.ts';
import { customerDetails } from './customer-details.ts';
import { customerType } from './customer-type.ts';
import { extraMerchantData } from './extra-merchant-data.ts';
import { fieldLimits } from './field-limits.ts';
import { finalizeIsCalled } from './finalize-is-called.ts';
import { initComesFirst } from './init-comes-first.ts';
import { instanceId } from './instance-id.ts';
import { klarnaAnswer } from './klarna-answer.ts';
import { leakedKey } from './leaked-key.ts';
import { libraryIsCalled } from './library-is-called.ts';
import { lineTax } from './line-tax.ts';
import { lineTotal } from './line-total.ts';
import { loadAfterUpdate } from './load-after-update.ts';
import { loadBeforeAuthorize } from './load-before-authorize.ts';
import { loadNotRepeated } from './load-not-repeated.ts';
import { localClock } from './local-clock.ts';
import { locale } from './locale.ts';
import { merchantUrls } from './merchant-urls.ts';
import { newTokenForEachInit } from './new-token-for-each-init.ts';
import { orderAmounts } from './order-amounts.ts';
import { orderMatchesSession } from './order-matches-session.ts';
import { orderStory } from './order-story.ts';
import { orderTax } from './order-tax.ts';
import { orderTotal } from './order-total.ts';
import { pageDataInSession } from './page-data-in-session.ts';
import { pageToken } from './page-token.ts';
import { paymentMethodsOffered } from './payment-methods-offered.ts';
import { personalDataAtCreation } from './personal-data-at-creation.ts';
import { personalDataTiming } from './personal-data-timing.ts';
import { purchaseCountry } from './purchase-country.ts';
import { purchaseCurrency } from './purchase-currency.ts';
import { readSucceeds } from './read-succeeds.ts';
import { refusedFields } from './refused-fields.ts';
import { requiredFields } from './required-fields.ts';
import { sessionExpiry } from './session-expiry.ts';
import { snapshotAge } from './snapshot-age.ts';
import { tokenCountry } from './token-country.ts';
import { tokenCurrent } from './token-current.ts';
import { tokenLanguage } from './token-language.ts';
import { tokenOrderAmount } from './token-order-amount.ts';
import { tokenServer } from './token-server.ts';
import { tokenSession } from './token-session.ts';
import { usSalesTax } from './us-sales-tax.ts';
import { validJson } from './valid-json.ts';
import { widgetContainer } from './widget-container.ts';
import { widgetShown } from './widget-shown.ts';
import { wrongProduct } from './wrong-product.ts';

/** The rules that check what is known. */
const rules: readonly Rule[] = [
  leakedKey,
  readSucceeds,
  klarnaAnswer,
  wrongProduct,
  sessionExpiry,
  authorizationAge,
  tokenSession,
  tokenServer,
  pageToken,
  tokenCurrent,
  orderStory,
  orderTotal,
  orderMatchesSession,
  pageDataInSession,
  orderTax,
  lineTotal,
  lineTax,
  usSalesTax,
  orderAmounts,
  validJson,
  fieldLimits,
  extraMerchantData,
  requiredFields,
  purchaseCountry,
  purchaseCurrency,
  accountRegion,
  locale,
  customerType,
  paymentMethodsOffered,
  merchantUrls,
  personalDataAtCreation,
  libraryIsCalled,
  initComesFirst,
  callsDoNotThrow,
  callsAreApproved,
  newTokenForEachInit,
  loadBeforeAuthorize,
  authorizeMatchesLoad,
  instanceId,
  loadNotRepeated,
  loadAfterUpdate,
  finalizeIsCalled,
  argumentOrder,
  callData,
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
 * All rules, in the order in which findings of equal weight are listed. The last rule checks what the others find.
 */
export const allRules: readonly Rule[] = [...rules, refusedFields(rules)];

/** The source of a finding's rule; `undefined` for a rule that this version does not have. */
export function sourceOf(rule: string): RuleSource | undefined {
  return allRules.find(({ id }) => id === rule)?.source;
}
