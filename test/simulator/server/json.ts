/** Any JSON value. The simulator keeps what a merchant sends as it came, so it has no narrower type. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object with keys of any name. */
export interface JsonObject {
  [key: string]: Json;
}

/** True for a JSON object; arrays and null are not objects here. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses `text` as a JSON object; `null` when it is not JSON or not an object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The string at `key`, or `undefined` when it is missing or no string. */
export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The object at `key`, or an empty one. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

/** The objects in the array at `key`, in their order; empty when there is no array. */
export function objectsAt(object: JsonObject, key: string): JsonObject[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}
