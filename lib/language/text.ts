/**
 * A text that is not in any language yet: the English template or noun with its values, as immutable plain data. `render`
 * turns it into a string in a given language.
 *
 * The functions below create texts without a prototype. Implicit conversion to a string, as in a template literal, throws
 * a TypeError.
 */
export type Text =
  /** Values fill the places `{0}`, `{1}` … of the English template. */
  | { readonly kind: 'template'; readonly english: string; readonly values: readonly TextValue[] }
  /** A count with its noun in the singular: "1 line", "1,234 lines". */
  | { readonly kind: 'counted'; readonly count: number; readonly noun: string }
  /** A number; written out as a decimal where it must be exact. */
  | {
      readonly kind: 'number';
      readonly value: number | `${number}`;
      readonly options?: Intl.NumberFormatOptions | undefined;
    }
  /** A date or time, ms since 1970, in the time zone of this computer. */
  | { readonly kind: 'time'; readonly at: number; readonly options: Intl.DateTimeFormatOptions }
  /** Several texts, with the same characters between them. */
  | { readonly kind: 'joined'; readonly parts: readonly TextValue[]; readonly separator: string }
  /** Characters that are the same in every language: a name, or a message of Klarna. */
  | { readonly kind: 'verbatim'; readonly characters: string };

/** What can be part of a text. Strings, numbers and bigints are the same in every language. */
export type TextValue = Text | string | number | bigint;

/**
 * A text that is translated when it is rendered: t`Klarna answered ${status}.` Its English is the key of its
 * translations: `Klarna answered {0}.` A text without a translation is rendered in English.
 */
export function t(template: TemplateStringsArray, ...values: readonly TextValue[]): Text {
  return text({ kind: 'template', english: englishKey(template), values });
}

/**
 * "1 storage key", "12 storage keys", "0 addresses": a count with its noun. A catalogue has the noun as
 * `{0} storage keys`, with a text for each plural form.
 */
export function counted(count: number, singular: string): Text {
  return text({ kind: 'counted', count, noun: singular });
}

/** A number with the digit groups and decimals of the language. A decimal in a string stays exact. */
export function formattedNumber(value: number | `${number}`, options?: Intl.NumberFormatOptions): Text {
  return text({ kind: 'number', value, options });
}

/** A date or time as the language writes it, with the 24-hour clock. `at` in ms since 1970. */
export function formattedTime(at: number, options: Intl.DateTimeFormatOptions): Text {
  return text({ kind: 'time', at, options });
}

/** Several texts in a row. */
export function joinedText(parts: readonly TextValue[], separator: string): Text {
  return text({ kind: 'joined', parts, separator });
}

/** Characters that are the same in every language, as a text. */
export function verbatim(characters: string): Text {
  return text({ kind: 'verbatim', characters });
}

/** The English text of a template, with places for its values. */
export function englishKey(template: readonly string[]): string {
  return template.reduce((text, next, index) => `${text}{${index - 1}}${next}`);
}

/** The key of a counted noun in a catalogue. */
export function countedKey(singular: string): string {
  return `{0} ${plural(singular)}`;
}

/** The English plural of a regular noun. */
export function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function text(parts: Text): Text {
  return Object.assign(Object.create(null), parts);
}
