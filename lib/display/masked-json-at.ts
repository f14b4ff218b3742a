import { type JsonPath, valueAt } from '../klarna/json-path.ts';
import { english } from '../language/language.ts';
import { disclosureOf, type Json, maskedJson } from './shown-value.ts';

/** The value of an answer at a path, as masked JSON for an export, in English. `null` if there is no value. */
export function maskedJsonAt(body: Json, path: JsonPath): string {
  return maskedJson(valueAt(body, path) ?? null, disclosureOf(body, english), path);
}
