import { t } from '../language/t.ts';
import { isJsonObject, type JsonObject } from './calls/klarna-call.ts';
import { isAbsent } from './compare/difference-kind.ts';

/** What is about the person who buys. Country and region are not: Klarna asks for them when a session is created. */
const personal: ReadonlySet<string> = new Set(
  'title given_name family_name attention email phone street_address street_address2 postal_code city gender date_of_birth last_four_ssn national_identification_number'.split(
    ' ',
  ),
);

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
export function listPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, 4);
  return paths.length > shown.length
    ? t`${shown.join(', ')} and ${paths.length - shown.length} more`
    : shown.join(', ');
}
