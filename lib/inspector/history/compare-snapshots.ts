import { isJsonList, isJsonObject, type Json } from '../../display/shown-value.ts';
import type { JsonPath } from '../../klarna/json-path.ts';
import { pairItems } from './pair-items.ts';

/**
 * One difference between two snapshots. `path` is a path in the later snapshot; for a removed value it is a path in the
 * earlier one. `from` is the path in the earlier snapshot, if an item of a list had another index there.
 */
export type SnapshotDifference =
  | { kind: 'added'; path: JsonPath; after: Json }
  /** `within` is the path of its parent in the later snapshot. */
  | { kind: 'removed'; path: JsonPath; within: JsonPath; before: Json }
  | { kind: 'changed'; path: JsonPath; from?: JsonPath; before: Json; after: Json }
  /** An item of a list has another index. Changes inside the item are separate differences. */
  | { kind: 'moved'; path: JsonPath; from: JsonPath };

/**
 * All differences between two snapshots, in the order of the later one. Items of a list are paired by the fields that
 * identify them (`pairItems`), otherwise by their index. The order of an object's keys is ignored.
 */
export function compareSnapshots(before: Json, after: Json): SnapshotDifference[] {
  return compareAt(before, after, [], []);
}

function compareAt(before: Json, after: Json, from: JsonPath, path: JsonPath): SnapshotDifference[] {
  if (isJsonList(before) && isJsonList(after)) return compareLists(before, after, from, path);
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(before, after, from, path);
  if (Object.is(before, after)) return [];
  return [{ kind: 'changed', path, ...(!samePath(from, path) && { from }), before, after }];
}

function compareObjects(
  before: { [key: string]: Json },
  after: { [key: string]: Json },
  from: JsonPath,
  path: JsonPath,
): SnapshotDifference[] {
  const kept = Object.entries(after).flatMap(([key, value]): SnapshotDifference[] =>
    Object.hasOwn(before, key)
      ? compareAt(before[key], value, [...from, key], [...path, key])
      : [{ kind: 'added', path: [...path, key], after: value }],
  );
  const gone = Object.entries(before).flatMap(([key, value]): SnapshotDifference[] =>
    Object.hasOwn(after, key) ? [] : [{ kind: 'removed', path: [...from, key], within: path, before: value }],
  );
  return [...kept, ...gone];
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  from: JsonPath,
  path: JsonPath,
): SnapshotDifference[] {
  const pairs = pairItems(before, after);
  const earlier = new Map(pairs.map(([old, now]) => [now, old]));
  const stayed = new Set(pairs.map(([old]) => old));
  const kept = after.flatMap((item, index): SnapshotDifference[] => {
    const old = earlier.get(index);
    const at = [...path, index];
    if (old === undefined) return [{ kind: 'added', path: at, after: item }];
    const inside = compareAt(before[old], item, [...from, old], at);
    return old === index ? inside : [{ kind: 'moved', path: at, from: [...from, old] }, ...inside];
  });
  const gone = before.flatMap((item, index): SnapshotDifference[] =>
    stayed.has(index) ? [] : [{ kind: 'removed', path: [...from, index], within: path, before: item }],
  );
  return [...kept, ...gone];
}

function samePath(one: JsonPath, other: JsonPath): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
