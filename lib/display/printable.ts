/** A piece of a text: printable text, or the escapes of characters that are not printable. */
export interface PrintableSegment {
  kind: 'text' | 'escape';
  text: string;
}

/** Longer values are shortened on screen until the developer expands them. */
export const shownLength = 4096;

// Controls, format characters (bidi overrides, zero-width), line and paragraph separators, lone surrogates, private use.
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;
/** A zero-width joiner inside an emoji is harmless. */
const emojiJoiner =
  /(?<=\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/gu;
const standIn = '\uFFFC';

const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Splits a text into printable pieces. Every invisible character becomes an escape as in JavaScript (`\n`, `\u202E`,
 * `\u{E0061}`), so no character can reverse, hide or break the text around it.
 */
export function printableSegments(text: string): PrintableSegment[] {
  const segments: PrintableSegment[] = [];
  // Joiners in emoji are replaced first, so that one pattern finds all other characters.
  const source = text.includes(standIn) ? text : text.replace(emojiJoiner, standIn);
  const plain = (part: string) => (source === text ? part : part.replaceAll(standIn, '\u200D'));
  let end = 0;
  for (const found of source.matchAll(unprintable)) {
    if (found.index > end) segments.push({ kind: 'text', text: plain(source.slice(end, found.index)) });
    segments.push({ kind: 'escape', text: escaped(found[0]) });
    end = found.index + found[0].length;
  }
  if (end < source.length) segments.push({ kind: 'text', text: plain(source.slice(end)) });
  return segments;
}

/** As `printableSegments`, but as one string, for output without markup: titles, Markdown. */
export function printable(text: string): string {
  return printableSegments(text)
    .map((segment) => segment.text)
    .join('');
}

/** The beginning of a long text. It never ends inside a character. */
export function beginningOf(text: string, length = shownLength): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function escaped(characters: string): string {
  return Array.from(characters, (character) => named[character] ?? escapedCodePoint(character)).join('');
}

function escapedCodePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
