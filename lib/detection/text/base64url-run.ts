const alphabet = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
  alphabet[character.charCodeAt(0)] = 1;
}

/** `.`, `-` and `_` as template engines, script escaping, URLs and HTML write them. */
const escapedCharacter =
  /(?:%(?:25){0,3}|\\{1,4}u00|\\{1,4}x|&#[xX])(2[DdEe]|5[Ff]);?|&#(45|46|95);|\\{1,4}([-_.])/y;

/** A run of base64url characters. */
export interface Run {
  start: number;
  end: number;
  /** The characters with escapes resolved; `undefined` when the run is longer than the maximum. */
  text: string | undefined;
}

/** Reads the run that starts at an index. */
export function readRun(text: string, start: number, max: number): Run {
  let end = plainEnd(text, start);
  let resolved = '';
  let from = start;
  for (;;) {
    const escaped = escapedAt(text, end);
    if (escaped === undefined || escaped.character === '.') break;
    resolved += text.slice(from, end) + escaped.character;
    from = escaped.end;
    end = plainEnd(text, from);
    if (resolved.length > max) break;
  }
  const length = resolved.length + end - from;
  return { start, end, text: length > max ? undefined : resolved + text.slice(from, end) };
}

/** The index after the dot at an index, plain or escaped; `undefined` when there is no dot. */
export function afterDot(text: string, index: number): number | undefined {
  if (text.charCodeAt(index) === 0x2e) return index + 1;
  const escaped = escapedAt(text, index);
  return escaped?.character === '.' ? escaped.end : undefined;
}

function plainEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 127 || alphabet[code] !== 1) break;
  }
  return end;
}

function escapedAt(text: string, index: number): { character: string; end: number } | undefined {
  const code = text.charCodeAt(index);
  // Only %, \ and & start an escape.
  if (code !== 0x25 && code !== 0x5c && code !== 0x26) return undefined;
  escapedCharacter.lastIndex = index;
  const match = escapedCharacter.exec(text);
  if (!match) return undefined;
  const [whole, hex, decimal, plain] = match;
  const character = plain ?? String.fromCharCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
  return { character, end: index + whole.length };
}
