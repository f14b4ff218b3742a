const codes = new Int8Array(128).fill(-1);
for (const [value, character] of [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
].entries()) {
  codes[character.charCodeAt(0)] = value;
}
codes['-'.charCodeAt(0)] = 62;
codes['_'.charCodeAt(0)] = 63;

/** Whether the character at an index is in the alphabet of base64 or base64url. Padding is not. */
export function isBase64At(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 128 && (codes[code] ?? -1) >= 0;
}

/**
 * Whether a stretch of base64 decodes to `{` followed by printable characters or white space. Allocates nothing, so that
 * it can be called at many places of a text.
 */
export function beginsObject(text: string, from: number, to: number): boolean {
  let bits = 0;
  let count = 0;
  let length = 0;
  for (let index = from; index < to; index++) {
    bits = (bits << 6) | (codes[text.charCodeAt(index) & 127] ?? 0);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    if (length++ === 0 ? byte !== 0x7b : byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)
      return false;
  }
  return true;
}

/**
 * Decodes a stretch of base64 or base64url, up to the first other character. Bytes that are not UTF-8 become U+FFFD. On
 * long texts this is several times faster than `atob` with a byte-by-byte copy.
 */
export function decodeBase64Text(text: string, from: number, to: number): string {
  const bytes = new Uint8Array(Math.ceil(((to - from) * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    const value = code < 128 ? (codes[code] ?? -1) : -1;
    if (value < 0) break;
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = (bits >> count) & 0xff;
    }
  }
  return new TextDecoder().decode(bytes.subarray(0, length));
}

/**
 * How a word looks inside base64, for each of its three positions relative to the groups of three bytes. `skip` is how
 * many characters of base64 come between the start of the group and the form.
 */
export function base64Forms(word: string): { form: string; skip: number }[] {
  return [0, 1, 2].map((shift) => {
    // Characters that also depend on the bytes before or after the word are left out.
    const encoded = btoa(`${'~'.repeat(shift)}${word}${'~'.repeat(2)}`);
    const skip = Math.ceil((shift * 8) / 6);
    return { form: encoded.slice(skip, Math.floor(((shift + word.length) * 8) / 6)), skip };
  });
}
