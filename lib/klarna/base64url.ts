/**
 * Decodes base64url or base64, with or without padding, to UTF-8 text. `undefined` if the alphabet or the length is
 * wrong, or if the bytes are not UTF-8. An incomplete character at the end is ignored.
 */
export function decodeBase64Url(encoded: string): string | undefined {
  const digits = /^([A-Za-z0-9+/_-]*)={0,2}$/.exec(encoded)?.[1];
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  const base64 = digits.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    // With `stream`, an incomplete character at the end is not an error.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
