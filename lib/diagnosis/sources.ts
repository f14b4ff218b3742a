import type { RuleSource } from './rule.ts';

/** Klarna's pages that rules come from, in one place: they move often. */
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
