import { t } from '../../language/text.ts';
import type { RuleSource } from '../rule.ts';
import { apiDescription } from '../sources.ts';
import { orderManagementErrors, publicIssue, type Refusal, serverFailed } from './refusal.ts';

const paymentsErrors: RuleSource = {
  says: 'Klarna, “Error codes and messages for Klarna Payments”',
  url: 'https://docs.klarna.com/resources/developer-tools/error-handling/error-codes-and-messages-for-klarna-payments/',
};
const badValueForShopper: Refusal['shopper'] = {
  'create-session': t`Klarna cannot be shown, so the shopper cannot choose it.`,
  'update-session': t`The shopper cannot go on until the session is corrected.`,
  'create-order': t`The shopper has finished with Klarna, but there is no order. The shop may show the order as placed by mistake.`,
  'create-customer-token': t`The shopper has agreed, but cannot be charged for later payments.`,
};

/**
 * What helps after a refused create order whose answer is repeated
 * (krokedil/klarna-payments-for-woocommerce#31).
 */
export const authorizeAgain = t`Then call \`authorize\` again and use its new \`authorization_token\`: Klarna repeats its first answer to a used one.`;

/** The refusals of Klarna Payments. Rows with a message come before the row of the same code without one. */
export const paymentsRefusals: readonly Omit<Refusal, 'product'>[] = [
  {
    id: 'not-matching-fields',
    statuses: [409],
    error_code: 'BAD_VALUE',
    message: 'Not matching fields',
    meaning: t`The order is not the one that was authorized: the fields that Klarna names have changed since an earlier step, such as \`load\` or \`authorize\`.`,
    steps: [
      t`Compare the named fields with what the page passed to \`authorize\`, and send the same values in both.`,
    ],
    isRepeated: true,
    shopper: { 'create-order': t`The shopper has finished with Klarna, but there is no order.` },
    source: paymentsErrors,
  },
  {
    id: 'completed-with-another-body',
    statuses: [409],
    error_code: 'BAD_VALUE',
    message: 'The order has been already completed with different request body',
    meaning: t`An order was already created with this \`authorization_token\`, and this request has a different body.`,
    steps: [
      t`Look up the existing order in the Klarna portal. Do not place a second one for the same purchase.`,
      t`Make the code that creates orders run once for each \`authorization_token\`. The authorization callback may have placed the order already.`,
    ],
    source: paymentsErrors,
  },
  {
    id: 'bad-format',
    statuses: [400],
    error_code: 'BAD_VALUE',
    message: 'Bad format',
    meaning: t`A field in the request has the wrong type or format.`,
    steps: [
      t`Compare the fields that the answer names with the API description: type, format and allowed values.`,
    ],
    isRepeated: true,
    shopper: badValueForShopper,
    source: publicIssue('klarna/kco_rest_dotnet#18'),
  },
  {
    id: 'bad-value',
    statuses: [400],
    error_code: 'BAD_VALUE',
    meaning: t`A value in the request is not accepted.`,
    steps: [t`Correct the fields that the answer names, then send the request again.`],
    isRepeated: true,
    shopper: badValueForShopper,
    source: paymentsErrors,
  },
  {
    id: 'does-not-match-the-authorization',
    statuses: [409],
    error_code: 'BAD_VALUE',
    meaning: t`The data in the request does not match the session of the authorization.`,
    steps: [
      t`Compare the order with what the page passed to \`authorize\`, and send the same values in both.`,
    ],
    isRepeated: true,
    source: apiDescription,
  },
  {
    id: 'bad-request',
    statuses: [400],
    error_code: 'BAD_REQUEST',
    meaning: t`Klarna could not process the request. Klarna documents no closer reason for this code.`,
    steps: [
      t`Check the URL, the headers and the syntax of the body, and the fields that the answer names, if any.`,
    ],
    source: paymentsErrors,
  },
  {
    id: 'unauthorized',
    statuses: [401],
    error_code: 'UNAUTHORIZED',
    meaning: t`Klarna did not accept the API credential.`,
    steps: [
      t`Check that the credential belongs to this host: environment and region must match.`,
      t`If there are several credentials, use the newest one.`,
    ],
    source: paymentsErrors,
  },
  {
    id: 'authorization-token-consumed',
    statuses: [403],
    error_code: 'INVALID_OPERATION',
    message: 'Authorization token already consumed',
    meaning: t`The \`authorization_token\` was used before: its order exists already, or the call ran twice.`,
    steps: [
      t`Look up the order in the Klarna portal. Do not place a second one for the same purchase.`,
      t`For a new order, call \`authorize\` again and use its new \`authorization_token\`.`,
    ],
    source: paymentsErrors,
  },
  {
    id: 'customer-token-for-intent-buy',
    statuses: [403],
    error_code: 'INVALID_OPERATION',
    message: 'Not allowed to create customer token for intent buy',
    meaning: t`The session was created with the \`intent\` \`buy\`, so it cannot give a customer token.`,
    steps: [
      t`Create the session with the \`intent\` \`tokenize\` or \`buy_and_tokenize\`.`,
      t`Not every payment method allows customer tokens, and the account must be set up for them.`,
    ],
    shopper: {
      'create-customer-token': t`The shopper has agreed, but cannot be charged for later payments.`,
    },
    source: paymentsErrors,
  },
  {
    id: 'invalid-operation',
    statuses: [403],
    error_code: 'INVALID_OPERATION',
    meaning: t`The merchant account may not do this, or is not set up for it.`,
    steps: [t`Ask Klarna to enable the operation for the merchant account.`],
    source: paymentsErrors,
  },
  {
    id: 'merchant-inactive',
    statuses: [403],
    error_code: 'MERCHANT_INACTIVE',
    meaning: t`The merchant account is not active yet.`,
    steps: [t`Ask Klarna to activate the account.`],
    source: paymentsErrors,
  },
  {
    id: 'rejected',
    statuses: [403],
    error_code: 'REJECTED',
    meaning: t`Klarna did not approve this purchase. Klarna does not tell shops the reason.`,
    steps: [t`Offer the shopper another payment method. Nothing in the request has to be corrected.`],
    source: paymentsErrors,
  },
  {
    id: 'not-allowed',
    statuses: [403],
    error_code: 'NOT_ALLOWED',
    meaning: t`Klarna does not allow this operation on the resource as it is now. Klarna documents this code for Order Management, not for Payments.`,
    steps: [t`Check the URL of the request: which API and which order it names.`],
    source: orderManagementErrors,
  },
  {
    id: 'permission-denied',
    statuses: [403],
    error_code: 'PERMISSION_DENIED',
    meaning: t`Klarna denied this operation. Klarna does not document this code for Payments, so the cause is not known here.`,
    steps: [
      t`Check that the same merchant account created the session: environment, region and user name.`,
      t`Ask Klarna which permission is missing. They can find the request by its \`correlation_id\`.`,
    ],
    source: publicIssue('klarna/react-native-klarna-inapp-sdk#236'),
  },
  {
    id: 'invalid-session-id',
    statuses: [404],
    error_code: 'NOT_FOUND',
    message: 'Invalid session id',
    meaning: t`Klarna does not know this session: it has expired after 48 hours, or it belongs to another account, environment or region.`,
    steps: [
      t`Create a new session, and pass its \`client_token\` to \`init\`.`,
      t`If the session is new, check that host and credential are those that created it. Klarna also names a different IP address as a cause.`,
    ],
    shopper: {
      'update-session': t`The shopper notices nothing if the shop creates a new session right away.`,
    },
    source: paymentsErrors,
  },
  {
    id: 'invalid-authorization-token',
    statuses: [404],
    error_code: 'NOT_FOUND',
    message: 'Invalid authorization token',
    meaning: t`The \`authorization_token\` has expired after 60 minutes, or a newer one has replaced it.`,
    steps: [t`Use the newest \`authorization_token\`, or call \`authorize\` again.`],
    shopper: { 'create-order': t`The shopper has to confirm the purchase with Klarna again.` },
    source: paymentsErrors,
  },
  {
    id: 'authorization-cannot-be-deleted',
    statuses: [404],
    error_code: 'NOT_FOUND',
    message: 'Authorization cannot be deleted',
    meaning: t`Klarna could not cancel this authorization. Klarna does not document why.`,
    steps: [t`Check whether its order exists: an order is cancelled with the Order Management API instead.`],
    source: paymentsErrors,
  },
  {
    id: 'not-found',
    statuses: [404],
    error_code: 'NOT_FOUND',
    meaning: t`Klarna does not know the session, authorization or order that the URL names.`,
    steps: [t`Check the id in the URL, and that host and credential are those that created it.`],
    source: paymentsErrors,
  },
  {
    id: 'session-completed',
    statuses: [404],
    error_code: 'SESSION_COMPLETED',
    message: 'Session has already been completed',
    codeAlone: true,
    meaning: t`The order of this session exists already. The session can no longer be updated, authorized or used for another order.`,
    steps: [
      t`Look up the order in the Klarna portal. The authorization callback may have placed it.`,
      t`For another purchase, create a new session.`,
    ],
    shopper: {
      'create-order': t`The shopper notices nothing if the shop shows the confirmation page.`,
    },
    source: paymentsErrors,
  },
  {
    id: 'read-only-resource',
    statuses: [403],
    error_code: 'READ_ONLY_RESOURCE',
    meaning: t`Klarna no longer accepts changes to this resource. Klarna does not document this code for Payments.`,
    steps: [t`Check whether its order exists already. For another purchase, create a new session.`],
    source: { says: 'The name of the code. Klarna’s pages do not explain it.' },
  },
  {
    id: 'too-many-requests',
    statuses: [429],
    error_code: 'TOO_MANY_REQUESTS',
    meaning: t`The merchant account has sent too many requests. Klarna counts all of its requests together.`,
    steps: [t`Wait, then send fewer requests. Look for code that calls Klarna again and again.`],
    source: { says: 'Klarna, “Rate limit”', url: 'https://docs.klarna.com/api/rate-limit/' },
  },
  {
    id: 'internal-server-error',
    statuses: [500],
    error_code: 'INTERNAL_SERVER_ERROR',
    message: 'Internal error',
    codeAlone: true,
    meaning: serverFailed,
    steps: [t`Send the request again in a moment. If it keeps failing, send Klarna the \`correlation_id\`.`],
    source: paymentsErrors,
  },
];
