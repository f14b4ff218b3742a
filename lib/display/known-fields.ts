import { fieldPath, fields } from '../klarna/fields/fields.ts';
import type { JsonPath } from '../klarna/json-path.ts';

/** The documented fields of each object of a session, by the path of the object. The path of the session itself is "". */
const documented = new Map<string, Set<string>>();
for (const [path, { uses }] of fields) {
  if (!uses.includes('read') || path.endsWith('[]')) continue;
  const [, object = '', name = ''] = /^(?:(.*)\.)?(.*)$/.exec(path) ?? [];
  documented.set(object, (documented.get(object) ?? new Set()).add(name));
}

/**
 * Whether a field is in an object that Klarna documents, but is not documented itself. Fields inside an undocumented
 * field are not marked again.
 */
export function isUndocumented(path: JsonPath): boolean {
  const name = path.at(-1);
  if (typeof name !== 'string') return false;
  return documented.get(fieldPath(path.slice(0, -1)))?.has(name) === false;
}
