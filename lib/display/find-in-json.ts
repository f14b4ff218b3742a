import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import { leavesOf } from './json-tree.ts';
import { type Disclosure, type Json, type JsonLeaf, shownValue } from './shown-value.ts';

/** One value whose path or shown text contains what was looked for. */
export interface Match {
  path: JsonPath;
  id: string;
  value: JsonLeaf;
}

/** Values by path or text, upper and lower case alike. What is masked is found by its path only. */
export function findInJson(body: Json, query: string, disclosure: Disclosure): Match[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  return leavesOf(body)
    .map(({ path, value }) => ({ path, value, id: jsonPath(path) }))
    .filter(({ path, value, id }) => {
      if (id.toLowerCase().includes(wanted)) return true;
      const shown = shownValue(value, path, disclosure);
      return !shown.masked && shown.text.toLowerCase().includes(wanted);
    });
}
