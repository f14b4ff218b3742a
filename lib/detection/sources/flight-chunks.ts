const opening = '__next_f.push([1,"';
/** More pieces than a page has. */
const maxChunks = 2_000;

/**
 * Next.js sends a page's data as a stream that it cuts every few kilobytes, each piece as a string in a script of its
 * own: `self.__next_f.push([1,"…"])`. A token across a cut is in no single script. Gives the pieces put together, or
 * nothing where there are not at least two.
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
