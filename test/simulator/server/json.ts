/** Any JSON value. The simulator keeps what a merchant sends unchanged, so there is no narrower type. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A JSON object with any keys. */
export interface JsonObject {
  [key: string]: Json;
}

/** Whether a value is a JSON object, which excludes arrays and null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses `text` as a JSON object. Returns `null` if it is not JSON or not an object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The string at `key`, or `undefined` if it is missing or not a string. */
export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
}

/** The object at `key`, or an empty one. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}

/** The objects in the array at `key`, in order; an empty list if there is no array. */
export function objectsAt(object: JsonObject, key: string): JsonObject[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}
