import { isJsonObject, type JsonObject } from '../calls/klarna-call.ts';
import type { OrderDifference } from './describe-difference.ts';
import { differenceKind } from './difference-kind.ts';

/** What makes a line what it is. Pictures, links and the merchant's own notes are left out. */
const lineFields = [
  'type',
  'reference',
  'name',
  'quantity',
  'quantity_unit',
  'unit_price',
  'tax_rate',
  'total_amount',
  'total_discount_amount',
  'total_tax_amount',
] as const;

/** What Klarna takes where a line does not say it (API description): a line may leave it out on one side. */
const defaults: JsonObject = { type: 'physical', tax_rate: 0, total_discount_amount: 0, total_tax_amount: 0 };

/** Differences of two lists of order lines. Of lists of unequal length, the lines that are too many or too few. */
export function compareLines(expected: readonly unknown[], actual: readonly unknown[]): OrderDifference[] {
  if (expected.length !== actual.length) return unpaired(expected, actual);
  const places = pairedByReference(expected, actual);
  const differences = actual.flatMap((line, place) =>
    compareLine(expected[places[place] ?? place], line, `order_lines[${place}]`),
  );
  const moved = places.some((from, place) => from !== place);
  return moved
    ? [
        { path: 'order_lines', kind: 'order', expected: references(expected), actual: references(actual) },
        ...differences,
      ]
    : differences;
}

function compareLine(expected: unknown, actual: unknown, path: string): OrderDifference[] {
  const one = lineOf(expected);
  const other = lineOf(actual);
  return lineFields.flatMap((field) => {
    const kind = differenceKind(one[field], other[field]);
    return kind === undefined
      ? []
      : [{ path: `${path}.${field}`, kind, expected: one[field], actual: other[field] }];
  });
}

/** For each actual line the place of the expected one: by reference where both have the same ones, else by place. */
function pairedByReference(expected: readonly unknown[], actual: readonly unknown[]): number[] {
  const keys = references(expected);
  const wanted = references(actual);
  const have = new Set(keys);
  const same =
    have.size === keys.length &&
    new Set(wanted).size === wanted.length &&
    wanted.every((key) => have.has(key));
  const places = same ? new Map(keys.map((key, place) => [key, place])) : undefined;
  return wanted.map((key, place) => places?.get(key) ?? place);
}

/** Lines without a partner of the same reference and quantity, in either list. */
function unpaired(expected: readonly unknown[], actual: readonly unknown[]): OrderDifference[] {
  const left = withoutPartners(expected, actual).map(
    (place): OrderDifference => ({
      path: `order_lines[${place}]`,
      kind: 'missing',
      expected: expected[place],
      actual: undefined,
    }),
  );
  const right = withoutPartners(actual, expected).map(
    (place): OrderDifference => ({
      path: `order_lines[${place}]`,
      kind: 'extra',
      expected: undefined,
      actual: actual[place],
    }),
  );
  return [...left, ...right];
}

function withoutPartners(lines: readonly unknown[], others: readonly unknown[]): number[] {
  const partners = new Map<string, number>();
  for (const other of others) partners.set(identity(other), (partners.get(identity(other)) ?? 0) + 1);
  return lines.flatMap((line, place) => {
    const count = partners.get(identity(line)) ?? 0;
    if (count > 0) partners.set(identity(line), count - 1);
    return count > 0 ? [] : [place];
  });
}

function identity(line: unknown): string {
  const { reference, name, quantity } = lineOf(line);
  return JSON.stringify([reference ?? name, quantity]);
}

function references(lines: readonly unknown[]): string[] {
  return lines.map((line) => {
    const { reference, name } = lineOf(line);
    return String(reference ?? name ?? '');
  });
}

function lineOf(line: unknown): JsonObject {
  const given = Object.entries(isJsonObject(line) ? line : {}).filter(
    ([, value]) => value !== null && value !== '',
  );
  return { ...defaults, ...Object.fromEntries(given) };
}
