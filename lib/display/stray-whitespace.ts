import { type Text, t } from '../language/text.ts';

/** Kinds of white space that are usually typed by mistake, with a pattern and a name. Each is named once. */
const kinds: readonly { pattern: RegExp; name: Text }[] = [
  { pattern: /^ /, name: t`space at the start` },
  { pattern: / $/, name: t`space at the end` },
  { pattern: /\S {2,}\S/u, name: t`double space` },
  { pattern: /\t/, name: t`tab` },
  { pattern: /[\n\r\v\f\u0085\u2028\u2029]/, name: t`line break` },
  { pattern: /[\u00A0\u2007\u202F]/, name: t`no-break space` },
  { pattern: /[\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/, name: t`unusual space` },
  { pattern: /[\u00AD\u180E\u200B\u2060\uFEFF]/, name: t`invisible character` },
];

/** All white space in a text, including characters that `\s` does not match. */
export const anyWhitespace = /[\s\u0085\u00AD\u180E\u200B\u2060]+/g;

/** The names of the stray white space in a text: "space at the end", "tab". Empty if there is none. */
export function strayWhitespace(text: string): Text[] {
  if (text !== '' && text.replace(anyWhitespace, '') === '') return [t`white space only`];
  return kinds.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}
