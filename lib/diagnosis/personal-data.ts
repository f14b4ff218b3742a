import { fieldNames } from '../klarna/fields/fields.ts';
import { joinedText, type Text, t } from '../language/text.ts';
import { isJsonObject, type JsonObject } from './calls/klarna-call.ts';
import { isAbsent } from './compare/difference-kind.ts';

/** About the person who buys. Country and region are not: Klarna asks for them when a session is created. */
const personal = fieldNames((field) => field.personal === 'person');

/** Paths of the personal data in an order. Only the paths: values never leave. */
export function personalPaths(order: JsonObject): string[] {
  return ['billing_address', 'shipping_address', 'customer'].flatMap((part) => {
    const held = order[part];
    if (!isJsonObject(held)) return [];
    return Object.entries(held)
      .filter(([field, value]) => personal.has(field) && !isAbsent(value))
      .map(([field]) => `${part}.${field}`);
  });
}

/** Paths as a list that ends: "billing_address.email, billing_address.phone and 4 more". */
export function listPaths(paths: readonly string[]): Text {
  const shown = paths.slice(0, 4);
  return paths.length > shown.length
    ? t`${shown.join(', ')} and ${paths.length - shown.length} more`
    : joinedText(shown, ', ');
}
