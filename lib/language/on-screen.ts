import { english, type Language } from './language.ts';
import { render } from './render.ts';
import * as texts from './text.ts';

// A page has one language, set before anything is drawn.
let language = english;

/** Sets the language of this page. Call once, before anything is drawn. */
export function setLanguage(spoken: Language): void {
  language = spoken;
}

/** The language of this page. */
export function pageLanguage(): Language {
  return language;
}

/** A text in the language of this page, for the screen. Exports use `render` with `english`. */
export function translate(text: texts.Text): string {
  return render(text, language);
}

/**
 * For views: t`Show ${name}` is a string in the language of this page at once. The tag of the same name in `text.ts`
 * creates a text instead.
 *
 * Only inside functions: when a module is loaded, the language is not set yet (`test/unit/language` checks that).
 */
export function t(template: TemplateStringsArray, ...values: readonly texts.TextValue[]): string {
  return translate(texts.t(template, ...values));
}

/** "1 line", "1,234 lines" in the language of this page. */
export function counted(count: number, singular: string): string {
  return translate(texts.counted(count, singular));
}

/** A number with the digit groups and decimals of this page. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return translate(texts.formattedNumber(value, options));
}

/** A date or time in the formats of this page, with the 24-hour clock. `at` in ms since 1970. */
export function formatTime(at: number, options: Intl.DateTimeFormatOptions): string {
  return translate(texts.formattedTime(at, options));
}
