import type { Findings } from '../detection/detection.ts';
import { joinFindings } from '../detection/findings.ts';

/** A second pass over a page finds the same again: look-alikes and keys are listed once for each spot. */
export function withFindings(before: Findings, findings: Findings): Findings {
  const joined = joinFindings([before, findings]);
  return {
    detections: joined.detections,
    lookAlikes: uniqueBy(joined.lookAlikes, ({ kind, source, place, frame }) => [kind, source, place, frame]),
    leakedKeys: uniqueBy(joined.leakedKeys, ({ ending, source, place, frame }) => [
      ending,
      source,
      place,
      frame,
    ]),
  };
}

function uniqueBy<Item>(items: readonly Item[], spot: (item: Item) => unknown[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify(spot(item));
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
