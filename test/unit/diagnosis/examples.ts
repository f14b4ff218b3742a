import type { RuleExamples } from './example.ts';
import { accountRegionExamples } from './rules/account-region.examples.ts';
import { argumentOrderExamples } from './rules/argument-order.examples.ts';
import { authorizationAgeExamples } from './rules/authorization-age.examples.ts';
import { authorizeMatchesLoadExamples } from './rules/authorize-matches-load.examples.ts';
import { callDataExamples } from './rules/call-data.examples.ts';
import { callsAreApprovedExamples } from './rules/calls-are-approved.examples.ts';
import { callsDoNotThrowExamples } from './rules/calls-do-not-throw.examples.ts';
import { categoryLoadedExamples } from './rules/category-loaded.examples.ts';
import { categoryOfferedExamples } from './rules/category-offered.examples.ts';
import { customerDetailsExamples } from './rules/customer-details.examples.ts';
import { customerTypeExamples } from './rules/customer-type.examples.ts';
import { extraMerchantDataExamples } from './rules/extra-merchant-data.examples.ts';
import { fieldLimitsExamples } from './rules/field-limits.examples.ts';
import { finalizeIsCalledExamples } from './rules/finalize-is-called.examples.ts';
import { initComesFirstExamples } from './rules/init-comes-first.examples.ts';
import { instanceIdExamples } from './rules/instance-id.examples.ts';
import { klarnaAnswerExamples } from './rules/klarna-answer.examples.ts';
import { leakedKeyExamples } from './rules/leaked-key.examples.ts';
import { libraryIsCalledExamples } from './rules/library-is-called.examples.ts';
import { lineTaxExamples } from './rules/line-tax.examples.ts';
import { lineTotalExamples } from './rules/line-total.examples.ts';
import { loadAfterUpdateExamples } from './rules/load-after-update.examples.ts';
import { loadBeforeAuthorizeExamples } from './rules/load-before-authorize.examples.ts';
import { loadNotRepeatedExamples } from './rules/load-not-repeated.examples.ts';
import { localClockExamples } from './rules/local-clock.examples.ts';
import { localeExamples } from './rules/locale.examples.ts';
import { merchantUrlsExamples } from './rules/merchant-urls.examples.ts';
import { newTokenForEachInitExamples } from './rules/new-token-for-each-init.examples.ts';
import { orderAmountsExamples } from './rules/order-amounts.examples.ts';
import { orderMatchesSessionExamples } from './rules/order-matches-session.examples.ts';
import { orderStoryExamples } from './rules/order-story.examples.ts';
import { orderTaxExamples } from './rules/order-tax.examples.ts';
import { orderTotalExamples } from './rules/order-total.examples.ts';
import { pageDataInSessionExamples } from './rules/page-data-in-session.examples.ts';
import { pageTokenExamples } from './rules/page-token.examples.ts';
import { paymentMethodsOfferedExamples } from './rules/payment-methods-offered.examples.ts';
import { personalDataAtCreationExamples } from './rules/personal-data-at-creation.examples.ts';
import { personalDataTimingExamples } from './rules/personal-data-timing.examples.ts';
import { purchaseCountryExamples } from './rules/purchase-country.examples.ts';
import { purchaseCurrencyExamples } from './rules/purchase-currency.examples.ts';
import { readSucceedsExamples } from './rules/read-succeeds.examples.ts';
import { refusedFieldsExamples } from './rules/refused-fields.examples.ts';
import { requiredFieldsExamples } from './rules/required-fields.examples.ts';
import { sessionExpiryExamples } from './rules/session-expiry.examples.ts';
import { snapshotAgeExamples } from './rules/snapshot-age.examples.ts';
import { tokenCountryExamples } from './rules/token-country.examples.ts';
import { tokenCurrentExamples } from './rules/token-current.examples.ts';
import { tokenLanguageExamples } from './rules/token-language.examples.ts';
import { tokenOrderAmountExamples } from './rules/token-order-amount.examples.ts';
import { tokenServerExamples } from './rules/token-server.examples.ts';
import { tokenSessionExamples } from './rules/token-session.examples.ts';
import { usSalesTaxExamples } from './rules/us-sales-tax.examples.ts';
import { validJsonExamples } from './rules/valid-json.examples.ts';
import { widgetContainerExamples } from './rules/widget-container.examples.ts';
import { widgetShownExamples } from './rules/widget-shown.examples.ts';
import { wrongProductExamples } from './rules/wrong-product.examples.ts';

/** By rule id. A test checks that it has the ids of all rules. */
export const examples: Readonly<Record<string, RuleExamples>> = {
  'account-region': accountRegionExamples,
  'argument-order': argumentOrderExamples,
  'authorization-age': authorizationAgeExamples,
  'call-data': callDataExamples,
  'authorize-matches-load': authorizeMatchesLoadExamples,
  'calls-are-approved': callsAreApprovedExamples,
  'calls-do-not-throw': callsDoNotThrowExamples,
  'category-loaded': categoryLoadedExamples,
  'category-offered': categoryOfferedExamples,
  'customer-details': customerDetailsExamples,
  'customer-type': customerTypeExamples,
  'extra-merchant-data': extraMerchantDataExamples,
  'field-limits': fieldLimitsExamples,
  'finalize-is-called': finalizeIsCalledExamples,
  'init-comes-first': initComesFirstExamples,
  'instance-id': instanceIdExamples,
  'klarna-answer': klarnaAnswerExamples,
  'leaked-key': leakedKeyExamples,
  'library-is-called': libraryIsCalledExamples,
  'line-tax': lineTaxExamples,
  'line-total': lineTotalExamples,
  'load-after-update': loadAfterUpdateExamples,
  'load-before-authorize': loadBeforeAuthorizeExamples,
  'load-not-repeated': loadNotRepeatedExamples,
  'local-clock': localClockExamples,
  locale: localeExamples,
  'merchant-urls': merchantUrlsExamples,
  'new-token-for-each-init': newTokenForEachInitExamples,
  'order-amounts': orderAmountsExamples,
  'order-matches-session': orderMatchesSessionExamples,
  'order-story': orderStoryExamples,
  'order-tax': orderTaxExamples,
  'order-total': orderTotalExamples,
  'page-data-in-session': pageDataInSessionExamples,
  'page-token': pageTokenExamples,
  'payment-methods-offered': paymentMethodsOfferedExamples,
  'personal-data-at-creation': personalDataAtCreationExamples,
  'personal-data-timing': personalDataTimingExamples,
  'purchase-country': purchaseCountryExamples,
  'purchase-currency': purchaseCurrencyExamples,
  'read-succeeds': readSucceedsExamples,
  'refused-fields': refusedFieldsExamples,
  'required-fields': requiredFieldsExamples,
  'session-expiry': sessionExpiryExamples,
  'snapshot-age': snapshotAgeExamples,
  'token-country': tokenCountryExamples,
  'token-current': tokenCurrentExamples,
  'token-language': tokenLanguageExamples,
  'token-order-amount': tokenOrderAmountExamples,
  'token-server': tokenServerExamples,
  'token-session': tokenSessionExamples,
  'us-sales-tax': usSalesTaxExamples,
  'valid-json': validJsonExamples,
  'widget-container': widgetContainerExamples,
  'widget-shown': widgetShownExamples,
  'wrong-product': wrongProductExamples,
};
