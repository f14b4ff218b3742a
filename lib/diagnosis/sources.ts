import type { RuleSource } from './rule.ts';

/** The pages of Klarna that rules come from. They are in one place because Klarna often moves them. */
const docs = 'https://docs.klarna.com/payments/web-payments';
const integrate = `${docs}/integrate-with-klarna-payments`;

export const apiDescription: RuleSource = {
  says: 'Klarna Payments API description',
  url: 'https://docs.klarna.com/api/payments/',
};

export const taxHandling: RuleSource = {
  says: 'Klarna, “Tax handling”',
  url: `${docs}/additional-resources/error-handling-and-validations/tax-handling/`,
};

export const initiatePayment: RuleSource = {
  says: 'Klarna, “Step 1: Initiate a payment”',
  url: `${integrate}/integrate-via-sdk/step-1-initiate-a-payment/`,
};

export const checkout: RuleSource = {
  says: 'Klarna, “Step 2: Checkout”',
  url: `${integrate}/integrate-via-sdk/step-2-checkout/`,
};

export const sessionDetails: RuleSource = {
  says: 'Klarna, “Check the details of a payment session”',
  url: `${integrate}/other-actions/check-the-details-of-a-payment-session/`,
};

export const marketSource: RuleSource = {
  says: 'Klarna’s table of purchase countries, currencies and locales',
  url: 'https://docs.klarna.com/payments/web-payments/integrate-with-klarna-payments/before-you-start/data-requirements/puchase-countries-currencies-locales/',
};

export const customerDataSource: RuleSource = {
  says: 'Klarna’s customer data requirements: no customer data before the shopper means to pay with Klarna',
  url: 'https://docs.klarna.com/klarna-payments/in-depth-knowledge/customer-data-requirements/',
};

export const businessSource: RuleSource = {
  says: 'Klarna, “Payments with Billie”: the countries of business customers; klarna-payments-for-woocommerce#167: none in the US',
  url: 'https://docs.klarna.com/platform-solutions/issuing-partners/billie/payments-with-billie/',
};
