import { sensitivityOf } from '../display/sensitivity.ts';
import { disclosureOf, isJsonObject, type Json, shownValue } from '../display/shown-value.ts';
import { fieldNames } from '../klarna/fields/fields.ts';
import { english } from '../language/language.ts';
import { createDummies, type Dummies } from './dummies.ts';
import type { KnownValue } from './known-value.ts';
import { mapJson } from './map-json.ts';
import { withoutQueryValues } from './query-values.ts';

/** Personal fields whose values are shared by many people, and on which checks depend. */
const kept = fieldNames(({ dummy }) => dummy === 'kept');

/**
 * Creates a session for the merchant's own tests: the same fields with the same types, and the same amounts and order
 * lines. A dummy of the same format replaces each secret or personal value. Empty values stay empty.
 */
export function makeFixture(body: Json, known: readonly KnownValue[]): Json {
  const disclosure = disclosureOf(body, english, true);
  const dummies = createDummies(known);
  return mapJson(body, {
    leaf(value, path) {
      if (value === null || value === '' || typeof value === 'boolean') return value;
      const sensitivity = sensitivityOf(path);
      if (typeof value === 'number') return sensitivity === 'open' ? value : 0;
      const field = String(path.findLast((step) => typeof step === 'string') ?? '');
      const isStored = field === 'merchant_data' || (field === 'body' && path.includes('attachment'));
      if (isStored) return storedLike(value, dummies);
      if (sensitivity === 'personal') return kept.has(field) ? value : dummies.of(field, value);
      const holdsToken = sensitivity === 'secret' || shownValue(value, path, disclosure).masked;
      return holdsToken ? dummies.of(field, value) : withoutQueryValues(value, 'x');
    },
  });
}

/** Replaces a text that the merchant stored in the session. Such a text often contains JSON. */
function storedLike(value: string, dummies: Dummies): string {
  try {
    if (isJsonObject(JSON.parse(value))) return '{}';
  } catch {
    // It is some other text.
  }
  return dummies.of('merchant_data', value);
}
