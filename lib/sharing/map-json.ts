import { isJsonLeaf, isJsonList, isJsonObject, type Json, type JsonLeaf } from '../display/shown-value.ts';
import type { JsonPath } from '../klarna/json-path.ts';

interface Mapping {
  leaf(value: JsonLeaf, path: JsonPath): JsonLeaf;
  /** By default, keys stay. Two keys must not become equal. */
  key?: (key: string) => string;
}

/** Copies a JSON value and applies the mapping to each leaf and each key. */
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
