import { t } from '../../language/t.ts';
import { callsOfSession, isJsonObject, type JsonObject, klarnaCalls } from '../calls/klarna-call.ts';
import { addresses, compareOrders } from '../compare/compare-orders.ts';
import { describeDifference, type OrderDifference } from '../compare/describe-difference.ts';
import { type ExpectedOrder, expectedOrder } from '../compare/expected-order.ts';
import { fieldsNamed, notMatchingFields } from '../compare/not-matching.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf, type Given } from '../known.ts';
import { rule } from '../rule.ts';

/** More differences than these are counted only. */
const maxListed = 25;

/** The pasted body of create order against what Klarna holds, with a forecast of its answer. */
export const orderMatchesSession = rule({
  id: 'order-matches-session',
  title: 'The order that is placed is the order that was authorized',
  severity: 'fail',
  about: 'pasted-body',
  needs: ['pasted'],
  source: {
    says: 'Klarna’s documentation: an authorization token holds for the exact order; and refusals of create order that were published, with the fields they name',
    url: 'https://docs.klarna.com/resources/developer-tools/error-handling/error-codes-and-messages-for-klarna-payments/',
  },
  judge(known) {
    const { pasted } = known;
    if (pasted.kind !== 'order' || !isJsonObject(pasted.body)) return [];
    const expected = orderThatKlarnaHolds(known);
    if (expected === undefined) {
      return [
        {
          outcome: 'could-not-check',
          why: t`It needs the session, or a recording of the calls that passed the order to Klarna’s library.`,
        },
      ];
    }
    const differences = compareOrders(expected.order, pasted.body);
    return [
      ...forecast(differences, expected.order, pasted.body),
      ...differences.slice(0, maxListed).map((difference) => verdictOn(difference, expected)),
      ...namedElsewhere(differences, pasted.refusal?.error_messages ?? []),
      ...withheldAddresses(expected.order, pasted.body),
    ];
  },
});

function orderThatKlarnaHolds(known: Given<'pasted'>): ExpectedOrder | undefined {
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
        says: [
          t`Klarna would refuse this order with 409: ${answer}.`,
          ...(differences.length > maxListed ? [t`The first ${maxListed} are listed.`] : []),
        ].join(' '),
        advice: t`Send exactly what was authorized. If the cart or an address changed since, call authorize again with the new data and use the new authorization token.`,
      },
    ];
  }
  return differences.length > 0
    ? []
    : [{ outcome: 'pass', says: t`The order agrees with everything that is known of the session.` }];
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

function adviceFor(kind: OrderDifference['kind']): string {
  switch (kind) {
    case 'whitespace':
    case 'case':
    case 'whitespace-and-case':
    case 'code-points':
    case 'number-format':
      return t`Something rewrites the value between authorize and the order: an address check, a formatter of post codes or phone numbers. Let both sides send the same text.`;
    case 'order':
      return t`Keep the order of the lines; whether Klarna minds is not documented.`;
    case 'missing':
      return t`Send it with the order as well.`;
    case 'extra':
      return t`Leave it out, or authorize again with it.`;
    case 'value':
      return t`Find out which side is right. If it changed after authorize, authorize again.`;
    default:
      return kind satisfies never;
  }
}

/** Fields of Klarna's real answer that agree with what is known here. */
function namedElsewhere(differences: readonly OrderDifference[], messages: readonly string[]): Verdict[] {
  const found = new Set(differences.map(({ path }) => path));
  return fieldsNamed(messages)
    .filter((field) => !found.has(field) && !differences.some(({ path }) => path.startsWith(`${field}[`)))
    .map((field) => ({
      outcome: 'warn',
      says: t`Klarna’s answer names ${field}, which agrees with what is known here.`,
      advice: t`The session has changed since, or this is another one. Compare with the reading, or the recorded authorize, of that very order.`,
      path: field,
    }));
}

function withheldAddresses(expected: JsonObject, actual: JsonObject): Verdict[] {
  return addresses
    .filter((address) => isJsonObject(actual[address]) && !isJsonObject(expected[address]))
    .map((path) => ({
      outcome: 'could-not-check',
      why: t`Klarna shares ${path} only after authorization. Read the session after authorize, or record the calls.`,
      path,
    }));
}
