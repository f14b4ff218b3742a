import { base64BytesIn, decodedForms } from './decoded-forms.ts';
import type { KnownValue } from './known-value.ts';

/**
 * Finds the known secrets and personal values that a text contains: as plain text, with up to three layers of JSON, URL,
 * HTML and Markdown escapes, and as base64 or base64url in any alignment. An empty result means that the text can be
 * exported.
 */
export function findLeaks(text: string, known: readonly KnownValue[]): KnownValue[] {
  if (known.length === 0) return [];
  const forms = decodedForms(text);
  const bytes = forms.map(base64BytesIn);
  return known.filter(({ value }) => {
    const encoded = utf8(value);
    return forms.some((form) => form.includes(value)) || bytes.some((run) => run.includes(encoded));
  });
}

/** The UTF-8 bytes of a text, one character per byte. */
function utf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
