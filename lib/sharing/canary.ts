import type { KnownValue } from './known-value.ts';
import { base64BytesIn, readingsOf } from './readings-of-text.ts';

/**
 * The known secrets and personal values that are in a text which is about to leave: as they stand, and under up to
 * three layers of JSON, URL, HTML and Markdown escapes, and as base64 or base64url in any alignment. Empty: it may go.
 */
export function leaksIn(text: string, known: readonly KnownValue[]): KnownValue[] {
  if (known.length === 0) return [];
  const readings = readingsOf(text);
  const bytes = readings.map(base64BytesIn);
  return known.filter(({ value }) => {
    const encoded = utf8(value);
    return (
      readings.some((reading) => reading.includes(value)) ||
      bytes.some((reading) => reading.includes(encoded))
    );
  });
}

/** UTF-8, one character for each byte. */
function utf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
