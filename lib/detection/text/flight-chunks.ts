const opening = '__next_f.push([1,"';
/** Pieces of one page. */
const maxChunks = 2_000;

/**
 * Joins the pieces of a page that Next.js streams. It cuts the stream every few kilobytes and writes each piece as a
 * string into a script of its own, `self.__next_f.push([1,"…"])`, so a token can be split between two scripts.
 * `undefined` when the text has fewer than two pieces.
 */
export function joinedFlightChunks(text: string): string | undefined {
  const chunks: string[] = [];
  let start = text.indexOf(opening);
  while (start !== -1 && chunks.length < maxChunks) {
    const from = start + opening.length - 1;
    const next = text.indexOf(opening, from);
    const end = text.lastIndexOf('"])', next === -1 ? text.length : next);
    if (end > from) chunks.push(unquoted(text.slice(from, end + 1)));
    start = next;
  }
  return chunks.length > 1 ? chunks.join('') : undefined;
}

function unquoted(literal: string): string {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : literal;
  } catch {
    return literal;
  }
}
