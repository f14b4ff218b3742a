import { english, type Language } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';
import type { Text } from '../../../lib/language/text.ts';

/** A value with a string in place of each text. */
export type Rendered<Value> = Value extends Text
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Rendered<Value[Key]> }
    : Value;

const kinds: ReadonlySet<unknown> = new Set<Text['kind']>([
  'template',
  'counted',
  'number',
  'time',
  'joined',
  'verbatim',
]);

/** A copy of plain data in which each text is rendered in a language, by default in English. */
export function rendered<Value>(value: Value, language?: Language): Rendered<Value>;
export function rendered(value: unknown, language = english): unknown {
  if (isText(value)) return render(value, language);
  if (Array.isArray(value)) return value.map((item) => rendered(item, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rendered(item, language)]));
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return Object.getPrototypeOf(value) === null && kinds.has(value.kind);
}
