import { parseBoundedJson } from '../../klarna/bounded-json.ts';
import { maxLevels } from './json-in-text.ts';

/** How often JSON is unwrapped from a string inside of JSON: logs put the body of a request into one. */
const maxUnwrapped = 3;

/** Every object in a value, the outer ones first, also inside of strings that are JSON themselves. */
export function nestedObjects(root: unknown): object[] {
  const found: object[] = [];
  let level: { value: unknown; unwrapped: number }[] = [{ value: root, unwrapped: 0 }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { value, unwrapped } of level) {
      if (typeof value === 'string' && /^\s*\{/.test(value) && unwrapped < maxUnwrapped) {
        const json = parseBoundedJson(value, maxLevels);
        if (json.kind === 'json') next.push({ value: json.value, unwrapped: unwrapped + 1 });
      }
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) found.push(value);
      for (const item of Object.values(value)) next.push({ value: item, unwrapped });
    }
    level = next;
  }
  return found;
}
