/** What a terminal acts on or hides instead of showing it, except the line break, which is safe between quotes. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A text as one word of a POSIX shell, whatever is in it. Control characters are written as octal numbers, so that
 * nothing happens when the command is pasted into a terminal. NUL is left out, since no argument can hold it; half a
 * surrogate pair becomes U+FFFD, since no encoding can.
 */
export function shellQuoted(text: string): string {
  const quoted = text
    .toWellFormed()
    .replaceAll('\0', '')
    .replaceAll("'", `'\\''`)
    .replace(invisible, (character) => `'"$(printf '${octal(character)}')"'`);
  return `'${quoted}'`;
}

function octal(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  ).join('');
}
