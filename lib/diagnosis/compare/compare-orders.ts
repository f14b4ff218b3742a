import { isJsonObject, type JsonObject } from '../calls/klarna-call.ts';
import { compareLines } from './compare-lines.ts';
import type { OrderDifference } from './describe-difference.ts';
import { differenceKind } from './difference-kind.ts';

const amounts = ['order_amount', 'order_tax_amount'] as const;
/** Country and currency codes, which Klarna takes in either case. */
const codes = ['purchase_country', 'purchase_currency'] as const;
export const addresses = ['billing_address', 'shipping_address'] as const;
const addressFields = [
  'title',
  'given_name',
  'family_name',
  'organization_name',
  'attention',
  'street_address',
  'street_address2',
  'postal_code',
  'city',
  'region',
  'country',
  'email',
  'phone',
] as const;

/**
 * Where an order differs from what was authorized. The fields are those that public refusals name, and amounts,
 * country and currency: references, links and pictures may change. What the expected side does not have as a whole is
 * not compared: nobody knows it. Nor is what the order leaves out as a whole. In the order in which Klarna names them.
 */
export function compareOrders(expected: JsonObject, actual: JsonObject): OrderDifference[] {
  const both = (field: string) => Object.hasOwn(expected, field) && Object.hasOwn(actual, field);
  return [
    ...addresses.flatMap((address) => compareAddresses(address, expected[address], actual[address])),
    ...codes.filter(both).flatMap((code) => compared(code, upper(expected[code]), upper(actual[code]))),
    ...amounts.filter(both).flatMap((amount) => compared(amount, expected[amount], actual[amount])),
    ...linesOf(expected, actual),
  ];
}

function compareAddresses(path: string, expected: unknown, actual: unknown): OrderDifference[] {
  if (!isJsonObject(expected) || !isJsonObject(actual)) return [];
  return addressFields.flatMap((field) =>
    field === 'country'
      ? compared(`${path}.country`, upper(expected.country), upper(actual.country))
      : compared(`${path}.${field}`, expected[field], actual[field]),
  );
}

function compared(path: string, expected: unknown, actual: unknown): OrderDifference[] {
  const kind = differenceKind(expected, actual);
  return kind === undefined ? [] : [{ path, kind, expected, actual }];
}

function linesOf(expected: JsonObject, actual: JsonObject): OrderDifference[] {
  const [one, other] = [expected.order_lines, actual.order_lines];
  return Array.isArray(one) && Array.isArray(other) ? compareLines(one, other) : [];
}

function upper(code: unknown): unknown {
  return typeof code === 'string' ? code.toUpperCase() : code;
}
