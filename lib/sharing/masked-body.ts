import { disclosureOf, type Json, shownValue } from '../display/shown-value.ts';
import { mapJson } from './map-json.ts';
import { withoutQueryValues } from './query-values.ts';

/**
 * A session as it may leave: tokens and personal data masked as on screen, what the merchant stores for itself masked
 * too, since it may be about the shopper, and no address with the values of its query.
 */
export function maskedBody(body: Json): Json {
  const disclosure = disclosureOf(body);
  return mapJson(body, {
    leaf(value, path) {
      const { text, masked } = shownValue(value, path, disclosure);
      if (masked) return text;
      if (typeof value !== 'string' || value === '') return value;
      return path.at(-1) === 'merchant_data' ? disclosure.masks.mask(value) : withoutQueryValues(value);
    },
  });
}
