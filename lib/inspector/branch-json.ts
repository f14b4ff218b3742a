import type { JsonPath } from '../klarna/json-path.ts';
import { disclosureOf, isJsonList, isJsonObject, type Json, maskedJson } from './shown-value.ts';

/** The branch of an answer at a path, as it came, as JSON to hand on: masked, in English. `null` where nothing is there. */
export function branchJson(body: Json, path: JsonPath): string {
  return maskedJson(branchAt(body, path), disclosureOf(body), path);
}

function branchAt(body: Json, path: JsonPath): Json {
  return path.reduce<Json>((json, step) => {
    if (isJsonList(json)) return json[Number(step)] ?? null;
    return isJsonObject(json) && Object.hasOwn(json, step) ? (json[step] ?? null) : null;
  }, body);
}
