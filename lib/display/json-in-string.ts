import { parseBoundedJson } from '../klarna/bounded-json.ts';

/** Longer than any field of Klarna that may contain JSON. Characters. */
const maxLength = 100_000;
const maxLevels = 32;
const maxValues = 5000;

/**
 * The object or list that a string contains as JSON, as `merchant_data` and `attachment.body` do; `undefined` for any other
 * value.
 */
export function jsonInString(value: unknown): object | undefined {
  if (typeof value !== 'string' || value.length > maxLength || !/^\s*[[{]/.test(value)) return undefined;
  const json = parseBoundedJson(value, maxLevels, maxValues);
  return json.kind === 'json' && typeof json.value === 'object' && json.value !== null
    ? json.value
    : undefined;
}
