import { type JsonPath, valueAt } from '../klarna/json-path.ts';
import { english } from '../language/language.ts';
import { disclosureOf, type Json, maskedJson } from './shown-value.ts';

/** The branch of an answer at a path, as it came, as JSON to hand on: masked, in English. `null` where nothing is there. */
export function branchJson(body: Json, path: JsonPath): string {
  return maskedJson(valueAt(body, path) ?? null, disclosureOf(body, english), path);
}
