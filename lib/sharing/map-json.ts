import { isJsonLeaf, isJsonList, isJsonObject, type Json, type JsonLeaf } from '../display/shown-value.ts';
import type { JsonPath } from '../klarna/json-path.ts';

interface Mapping {
  leaf(value: JsonLeaf, path: JsonPath): JsonLeaf;
  /** Default: keys stay. Two keys must not become one. */
  key?: (key: string) => string;
}

/** A copy of a JSON value in which each value without parts, and each key, is what the mapping makes of it. */
export function mapJson(value: Json, mapping: Mapping, path: JsonPath = []): Json {
  if (isJsonList(value)) return value.map((item, index) => mapJson(item, mapping, [...path, index]));
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        mapping.key?.(key) ?? key,
        mapJson(item, mapping, [...path, key]),
      ]),
    );
  }
  return isJsonLeaf(value) ? mapping.leaf(value, path) : value;
}
