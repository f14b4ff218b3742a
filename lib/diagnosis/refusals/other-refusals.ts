import { type Text, t } from '../../language/text.ts';
import type { RuleSource } from '../rule.ts';
import { orderManagementErrors, type Product, publicIssue, type Refusal, serverFailed } from './refusal.ts';

const customerTokenErrors: RuleSource = {
  says: 'Klarna, “Place an order with a customer token”',
  url: 'https://docs.klarna.com/klarna-checkout/popular-use-cases/place-order-token/',
};
const networkErrors: RuleSource = {
  says: 'Klarna, “Error handling” (Klarna Network)',
  url: 'https://docs.klarna.com/klarna-network-distribution/setup-your-integration/integration-resilience/error-handling',
};

/** A row of another API: what helps first is to see that it is another API. */
const otherRefusal =
  (product: Product, source: RuleSource) =>
  (id: string, status: number, error_code: string, meaning: Text): Refusal => ({
    id,
    product,
    statuses: [status],
    error_code,
    meaning,
    steps: [t`This is an answer of ${product}, not of Klarna Payments. Check the URL of the request.`],
    source,
  });
const orderManagement = otherRefusal('Order Management', orderManagementErrors);
const customerToken = otherRefusal('Customer Token', customerTokenErrors);
const network = otherRefusal('Klarna Network', networkErrors);

const unavailable = t`Klarna’s server is unavailable for the moment.`;

/** Refusals of Klarna's other APIs, which are often taken for those of Klarna Payments. */
export const otherRefusals: readonly Refusal[] = [
  {
    id: 'read-only-order',
    product: 'Klarna Checkout',
    statuses: [403],
    error_code: 'READ_ONLY_ORDER',
    meaning: t`This is an answer of Klarna Checkout (now Kustom), not of Klarna Payments. The order is complete and can no longer be changed.`,
    steps: [t`Show the confirmation page of this order, or start a new order.`],
    source: publicIssue('krokedil/klarna-checkout-for-woocommerce#325'),
  },
  orderManagement(
    'capture-not-allowed',
    403,
    'CAPTURE_NOT_ALLOWED',
    t`The order cannot be captured: it may be cancelled or expired, or less is left of the authorized amount.`,
  ),
  orderManagement(
    'cancel-not-allowed',
    403,
    'CANCEL_NOT_ALLOWED',
    t`An order with captures can no longer be cancelled.`,
  ),
  orderManagement(
    'refund-not-allowed',
    403,
    'REFUND_NOT_ALLOWED',
    t`The order cannot be refunded: it may have no captures, or less was captured.`,
  ),
  orderManagement(
    'no-such-order',
    404,
    'NO_SUCH_ORDER',
    t`Klarna does not know the order that the URL names.`,
  ),
  orderManagement(
    'no-such-capture',
    404,
    'NO_SUCH_CAPTURE',
    t`Klarna does not know the capture that the URL names.`,
  ),
  orderManagement('conflict', 409, 'CONFLICT', t`The request does not fit the present state of the order.`),
  orderManagement('request-too-large', 413, 'REQUEST_TOO_LARGE', t`The request is too large.`),
  orderManagement(
    'unprocessable-entity',
    422,
    'UNPROCESSABLE_ENTITY',
    t`A value in the request breaks a limit that the message names.`,
  ),
  orderManagement(
    'invalid-address',
    422,
    'INVALID_ADDRESS',
    t`The billing or shipping address is not valid.`,
  ),
  orderManagement('unexpected-error', 500, 'UNEXPECTED_ERROR', serverFailed),
  orderManagement('temporarily-unavailable', 503, 'TEMPORARILY_UNAVAILABLE', unavailable),
  customerToken('token-not-found', 404, 'TOKEN_NOT_FOUND', t`Klarna does not know this customer token.`),
  customerToken('token-suspended', 403, 'TOKEN_SUSPENDED', t`Klarna has suspended this customer token.`),
  customerToken('token-cancelled', 403, 'TOKEN_CANCELLED', t`The shop has cancelled this customer token.`),
  customerToken(
    'token-forbidden',
    403,
    'TOKEN_FORBIDDEN',
    t`The merchant account may not use this customer token.`,
  ),
  customerToken(
    'unavailable-payment-method',
    403,
    'UNAVAILABLE_PAYMENT_METHOD',
    t`The payment method of the customer token is not available.`,
  ),
  customerToken(
    'payment-method-currency-mismatch',
    403,
    'PAYMENT_METHOD_CURRENCY_MISMATCH',
    t`The payment method of the customer token is not available in the currency of the order.`,
  ),
  customerToken(
    'payment-method-failed',
    403,
    'PAYMENT_METHOD_FAILED',
    t`The payment failed. With a credit payment method, the shopper was probably not approved.`,
  ),
  customerToken('service-unavailable', 503, 'SERVICE_UNAVAILABLE', unavailable),
  network(
    'validation-error',
    400,
    'VALIDATION_ERROR',
    t`Klarna Network refused the parameters that it names.`,
  ),
  network('rate-limited', 429, 'RATE_LIMITED', t`The account has sent too many requests to Klarna Network.`),
];
