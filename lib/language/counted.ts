import { formatNumber } from './format.ts';
import { language } from './spoken.ts';
import { filled } from './t.ts';
import { textKey } from './text-key.ts';

/**
 * "1 storage key", "12 storage keys", "0 addresses": a count with its noun, in the language and with the digit groups of
 * the page. A catalogue has the noun as `{0} storage keys`, with a text for each plural form.
 */
export function counted(count: number, singular: string): string {
  const { texts, catalogue } = language();
  const forms = catalogue?.[textKey(countedKey(singular))];
  if (forms !== undefined && typeof forms !== 'string') {
    const form = forms[new Intl.PluralRules(texts).select(count)] ?? forms.other;
    if (form !== undefined) return filled(form, [formatNumber(count)]);
  }
  return `${formatNumber(count)} ${count === 1 ? singular : plural(singular)}`;
}

/** What a counted noun is called in a catalogue. */
export function countedKey(singular: string): string {
  return `{0} ${plural(singular)}`;
}

function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
