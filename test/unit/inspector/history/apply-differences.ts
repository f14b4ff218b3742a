import { isJsonList, isJsonObject, type Json } from '../../../../lib/display/shown-value.ts';
import type { SnapshotDifference } from '../../../../lib/inspector/history/compare-snapshots.ts';
import { type JsonPath, jsonPath } from '../../../../lib/klarna/json-path.ts';

/** The later answer, made of the earlier one and what they differ by: proof that the differences tell all. */
export function applyDifferences(before: Json, differences: readonly SnapshotDifference[]): Json {
  const removed = new Set(differences.flatMap((one) => (one.kind === 'removed' ? [jsonPath(one.path)] : [])));
  const moved = new Map(
    differences.flatMap((one) => (one.kind === 'moved' ? [[jsonPath(one.from), one.path.at(-1)]] : [])),
  );
  const changed = new Map(
    differences.flatMap((one) =>
      one.kind === 'changed' ? [[jsonPath(one.from ?? one.path), one.after]] : [],
    ),
  );
  const added = new Map<string, [string | number, Json][]>();
  for (const one of differences) {
    const step = one.path.at(-1);
    if (one.kind !== 'added' || step === undefined) continue;
    const parent = jsonPath(one.path.slice(0, -1));
    added.set(parent, [...(added.get(parent) ?? []), [step, one.after]]);
  }

  /** `from` in the earlier answer, `path` in the later one. */
  function apply(value: Json, from: JsonPath, path: JsonPath): Json {
    if (changed.has(jsonPath(from))) return changed.get(jsonPath(from));
    const more = added.get(jsonPath(path)) ?? [];
    if (isJsonList(value)) {
      const items = new Map<string | number, Json>(more);
      value.forEach((item, index) => {
        const at = jsonPath([...from, index]);
        if (removed.has(at)) return;
        const now = moved.get(at) ?? index;
        items.set(now, apply(item, [...from, index], [...path, now]));
      });
      return Array.from({ length: items.size }, (_, index) => {
        if (!items.has(index)) throw new Error(`Nothing says what stands at ${jsonPath([...path, index])}.`);
        return items.get(index);
      });
    }
    if (isJsonObject(value)) {
      const kept = Object.entries(value).flatMap(([key, item]): [string, Json][] =>
        removed.has(jsonPath([...from, key])) ? [] : [[key, apply(item, [...from, key], [...path, key])]],
      );
      return Object.fromEntries([...kept, ...more]);
    }
    return value;
  }

  return apply(before, [], []);
}
