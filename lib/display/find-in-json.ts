import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import { leavesOf } from './json-tree.ts';
import { type Disclosure, type Json, type JsonLeaf, shownValue } from './shown-value.ts';

/** A value whose path or shown text contains the query. */
export interface Match {
  path: JsonPath;
  id: string;
  value: JsonLeaf;
}

/** The values whose path or text contains the query, ignoring case. A masked value is found by its path only. */
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
