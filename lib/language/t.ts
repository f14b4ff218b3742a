import { language } from './spoken.ts';
import { textKey } from './text-key.ts';

/**
 * A text in the language of the page: t`Klarna answered ${status}.` Its English is the key of its translations, where
 * each value has its place by number: `Klarna answered {0}.` A text without a translation stays English.
 *
 * Only inside functions: at the top of a module no language is settled yet (`test/unit/language` holds that).
 */
export function t(texts: TemplateStringsArray, ...values: readonly (string | number | bigint)[]): string {
  const { catalogue } = language();
  const translated = catalogue?.[textKey(keyed(texts))];
  if (typeof translated === 'string') return filled(translated, values);
  return texts.reduce((text, next, index) => `${text}${values[index - 1] ?? ''}${next}`);
}

/** The English text of a template, places for its values. */
export function keyed(texts: readonly string[]): string {
  return texts.reduce((text, next, index) => `${text}{${index - 1}}${next}`);
}

/** A sentence with its places filled. */
export function filled(sentence: string, values: readonly (string | number | bigint)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
