import { isJsonLeaf, isJsonObject, type Json } from '../../display/shown-value.ts';

/** The fields that identify an item of a list: an order line's reference or name, a category's identifier. */
const naming = ['reference', 'identifier', 'name'] as const;

/**
 * Pairs the items of two lists: pairs of indexes, in the order of the second list. Items are paired by the fields that
 * identify them, if the value is unique in both lists. Remaining items at the same index are paired next.
 */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
): [before: number, after: number][] {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const field of naming) {
    const [old, now] = [uniquelyNamed(before, field), uniquelyNamed(after, field)];
    for (const [name, index] of now) {
      const other = old.get(name);
      if (other === undefined || taken.has(other) || pairs.has(index)) continue;
      pairs.set(index, other);
      taken.add(other);
    }
  }
  after.forEach((item, index) => {
    const other = before[index];
    if (index >= before.length || pairs.has(index) || taken.has(index) || areOtherThings(other, item)) return;
    pairs.set(index, index);
    taken.add(index);
  });
  return [...pairs].map(([now, old]): [number, number] => [old, now]).sort(([, a], [, b]) => a - b);
}

/** The items with a unique value in the field, by that value. */
function uniquelyNamed(items: readonly Json[], field: string): Map<Json, number> {
  const named = new Map<Json, number>();
  const doubled = new Set<Json>();
  items.forEach((item, index) => {
    const name = nameOf(item, field);
    if (name === undefined) return;
    if (named.has(name)) doubled.add(name);
    named.set(name, index);
  });
  for (const name of doubled) named.delete(name);
  return named;
}

/** Whether two items at the same index are different items, not one item that changed. */
function areOtherThings(before: Json, after: Json): boolean {
  const [old, now] = [nameOf(before, naming[0]), nameOf(after, naming[0])];
  if (old !== undefined && now !== undefined) return old !== now;
  return old !== now && nameOf(before, 'name') !== nameOf(after, 'name');
}

function nameOf(item: Json, field: string): Json | undefined {
  const name = isJsonObject(item) && Object.hasOwn(item, field) ? item[field] : undefined;
  return isJsonLeaf(name) && name !== null && name !== '' ? name : undefined;
}
