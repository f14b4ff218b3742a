import { type Text, t } from '../../language/text.ts';

type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array';

/** The type of a JSON value; `undefined` for `null` and for what JSON cannot hold. */
export function jsonTypeOf(value: unknown): JsonType | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'object' ? type : undefined;
}

/** The types as parts of a sentence. */
export const typeNames: Readonly<Record<JsonType | 'integer', Text>> = {
  string: t`a string`,
  number: t`a number`,
  integer: t`a whole number`,
  boolean: t`a boolean`,
  object: t`an object`,
  array: t`a list`,
};

/** What has the wrong type and what Klarna documents: "`customer` is a list, but Klarna documents an object." */
export function wrongType(path: string, actual: JsonType, documented: JsonType | 'integer'): Text {
  return t`\`${path}\` is ${typeNames[actual]}, but Klarna documents ${typeNames[documented]}.`;
}

/** How to send the documented type instead. */
export function typeAdvice(actual: JsonType, documented: JsonType | 'integer'): Text {
  if (documented === 'array' && actual === 'object')
    return t`Send a list, \`[…]\`. In PHP, \`array_values\` makes one.`;
  if (documented === 'array') return t`Send a list, \`[…]\`, even for one value.`;
  if (documented === 'object' && actual === 'array')
    return t`Send an object, \`{…}\`, or leave the field out. PHP sends an empty array as a list.`;
  if (documented === 'object') return t`Send an object, \`{…}\`, not its text.`;
  if (documented === 'string' && (actual === 'object' || actual === 'array'))
    return t`Send a string. If it must contain JSON, encode the JSON as a string.`;
  if (documented === 'string') return t`Send the value in quotation marks.`;
  if (documented === 'boolean') return t`Send \`true\` or \`false\`, without quotation marks.`;
  return t`Send a whole number, without quotation marks.`;
}
