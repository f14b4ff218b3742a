/** Names an English text in a catalogue: FNV-1a of its UTF-16 code units, 32 bits in base 36. */
export function textKey(english: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < english.length; at++) {
    hash = Math.imul(hash ^ english.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
