import { joinedText, type Text, t, verbatim } from '../language/text.ts';

/** Names as a list that ends: "a, b and c". */
export function joined(names: readonly string[]): Text {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? verbatim(last) : t`${joinedText(names.slice(0, -1), ', ')} and ${last}`;
}
