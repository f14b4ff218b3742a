import type { Json } from './json.ts';

/**
 * Prints JSON in the format of Klarna's servers: an indent of two spaces, `"key" : value`, arrays on one line with spaces
 * inside the brackets, and no newline at the end. Seen in recordings of 2020 and 2021. The empty `{ }` and `[ ]` are
 * inferred from the printer that writes the rest in this format.
 */
export function wireJson(value: Json, indent = ''): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[ ]' : `[ ${value.map((item) => wireJson(item, indent)).join(', ')} ]`;
  }
  if (typeof value === 'object' && value !== null) {
    const inner = `${indent}  `;
    const members = Object.entries(value).map(
      ([key, member]) => `${inner}${JSON.stringify(key)} : ${wireJson(member, inner)}`,
    );
    return members.length === 0 ? '{ }' : `{\n${members.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
