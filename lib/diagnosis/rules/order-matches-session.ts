import { valueAtPath } from '../../klarna/json-path.ts';
import { notMatchingFieldsOf } from '../../klarna/refusal-message.ts';
import { joinedText, type Text, t } from '../../language/text.ts';
import { callsOfSession, isJsonObject, type JsonObject, klarnaCalls } from '../calls/klarna-call.ts';
import { addresses, compareOrders } from '../compare/compare-orders.ts';
import { describeDifference, type OrderDifference } from '../compare/describe-difference.ts';
import { type ExpectedOrder, expectedOrder } from '../compare/expected-order.ts';
import { notMatchingFields } from '../compare/not-matching.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf, type Given, type Known } from '../known.ts';
import { rule } from '../rule.ts';

/** How many differences are listed; the others are only counted. */
const maxListed = 25;

/** Compares the pasted body of create order with the order that Klarna has, and predicts Klarna's answer. */
export const orderMatchesSession = rule({
  id: 'order-matches-session',
  title: 'The placed order is the authorized order',
  severity: 'fail',
  about: 'pasted-body',
  needs: ['pasted'],
  source: {
    says: 'Klarna’s documentation: an authorization token is valid only for the exact order; and published refusals of create order, with the fields that they name',
    url: 'https://docs.klarna.com/resources/developer-tools/error-handling/error-codes-and-messages-for-klarna-payments/',
  },
  judge(known) {
    const { pasted } = known;
    if (pasted.kind !== 'order' || !isJsonObject(pasted.body)) return [];
    const expected = orderAtKlarna(known);
    if (expected === undefined) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This check needs the session, or a recording of the calls that passed the order to Klarna’s library.`,
        },
      ];
    }
    const differences = compareOrders(expected.order, pasted.body);
    return [
      ...forecast(differences, expected.order, pasted.body),
      ...differences.slice(0, maxListed).map((difference) => verdictOn(difference, expected)),
      ...refusedWithoutDifference(known, differences, expected.order),
      ...withheldAddresses(expected.order, pasted.body),
    ];
  },
});

function orderAtKlarna(known: Given<'pasted'>): ExpectedOrder | undefined {
  const { calls, snapshot, token, session } = known;
  const body = session === undefined ? undefined : bodyOf({ ...known, pasted: undefined });
  const id = snapshot?.session_id ?? token?.claims.session_id;
  return expectedOrder(
    isJsonObject(body) ? { body, readAt: snapshot?.readAt ?? 0 } : undefined,
    callsOfSession(klarnaCalls(calls ?? []), id),
  );
}

function forecast(
  differences: readonly OrderDifference[],
  expected: JsonObject,
  actual: JsonObject,
): Verdict[] {
  const count = (order: JsonObject) =>
    Array.isArray(order.order_lines) ? order.order_lines.length : undefined;
  const items = { expected: count(expected) ?? 0, actual: count(actual) ?? 0 };
  const compared = count(expected) !== undefined && count(actual) !== undefined;
  const answer = notMatchingFields(differences, compared ? items : { expected: 0, actual: 0 });
  if (answer !== undefined) {
    return [
      {
        outcome: 'fail',
        says: joinedText(
          [
            t`Klarna would refuse this order with 409: ${answer}.`,
            ...(differences.length > maxListed ? [t`Only the first ${maxListed} are listed.`] : []),
          ],
          ' ',
        ),
        advice: t`Send exactly what was authorized. If the cart or an address changed, call \`authorize\` again and use the new \`authorization_token\`.`,
      },
    ];
  }
  return differences.length > 0
    ? []
    : [{ outcome: 'pass', says: t`The order matches everything that is known about the session.` }];
}

function verdictOn({ path, kind, expected, actual }: OrderDifference, { from }: ExpectedOrder): Verdict {
  const field = /^[a-z_]+\d?/.exec(path)?.[0] ?? '';
  return {
    outcome: kind === 'order' ? 'warn' : 'fail',
    says: describeDifference({ path, kind }),
    advice: adviceFor(kind),
    path,
    comparison: { expectedIn: from[field] ?? t`the session`, expected, actualIn: t`the order`, actual },
  };
}

function adviceFor(kind: OrderDifference['kind']): Text {
  switch (kind) {
    case 'whitespace':
    case 'case':
    case 'whitespace-and-case':
    case 'code-points':
    case 'number-format':
      return t`Something rewrites the value after \`authorize\`, for example an address check or a formatter of postal codes or phone numbers. Send the same text in both.`;
    case 'order':
      return t`Keep the lines in the same order. Klarna does not document whether the order matters.`;
    case 'missing':
      return t`Send it in the order as well.`;
    case 'extra':
      return t`Omit it, or call \`authorize\` again with it.`;
    case 'value':
      return t`Find out which value is right. If it changed after \`authorize\`, call \`authorize\` again.`;
    default:
      return kind satisfies never;
  }
}

/** Fields that Klarna's actual answer names, without a difference here: they match, or their authorized value is unknown. */
function refusedWithoutDifference(
  { answer }: Known,
  differences: readonly OrderDifference[],
  expected: JsonObject,
): Verdict[] {
  const found = new Set(differences.map(({ path }) => path));
  return notMatchingFieldsOf(answer?.error.error_messages ?? [])
    .filter((field) => !found.has(field) && !differences.some(({ path }) => path.startsWith(`${field}[`)))
    .map((field) => {
      const isKnown = valueAtPath(expected, field) !== undefined;
      return {
        outcome: 'warn',
        says: isKnown
          ? t`Klarna’s answer names ${field}, but this value matches what is known here.`
          : t`Klarna’s answer names ${field}. The value that was authorized is not known here.`,
        advice: isKnown
          ? t`The session has changed since then, or this is a different session. Compare with the snapshot or the recorded \`authorize\` of that order.`
          : t`Klarna shares addresses only after authorization. Read the session after \`authorize\`, or record the calls, and compare this field.`,
        path: field,
      };
    });
}

function withheldAddresses(expected: JsonObject, actual: JsonObject): Verdict[] {
  return addresses
    .filter((address) => isJsonObject(actual[address]) && !isJsonObject(expected[address]))
    .map((path) => ({
      outcome: 'could-not-check',
      why: t`Klarna shares ${path} only after authorization. Read the session after \`authorize\`, or record the calls.`,
      path,
    }));
}
