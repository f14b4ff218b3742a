import type { Language } from './language.ts';
import { countedKey, plural, type Text, type TextValue } from './text.ts';
import { textKey } from './text-key.ts';

/** A text as a string in a language. */
export function render(text: Text, language: Language): string {
  switch (text.kind) {
    case 'template': {
      const translated = language.catalogue?.[textKey(text.english)];
      const template = typeof translated === 'string' ? translated : text.english;
      return fillPlaces(
        template,
        text.values.map((value) => renderValue(value, language)),
      );
    }
    case 'counted':
      return renderCounted(text.count, text.noun, language);
    case 'number':
      return formatNumber(text.value, language, text.options);
    case 'time': {
      const options = { hourCycle: 'h23', ...text.options } as const;
      return new Intl.DateTimeFormat(language.formats, options).format(text.at);
    }
    case 'joined':
      return text.parts.map((part) => renderValue(part, language)).join(text.separator);
    case 'verbatim':
      return text.characters;
    default:
      return text satisfies never;
  }
}

function renderValue(value: TextValue, language: Language): string {
  return typeof value === 'object' ? render(value, language) : String(value);
}

function renderCounted(count: number, noun: string, language: Language): string {
  const forms = language.catalogue?.[textKey(countedKey(noun))];
  const number = formatNumber(count, language);
  if (forms !== undefined && typeof forms !== 'string') {
    const form = forms[new Intl.PluralRules(language.texts).select(count)] ?? forms.other;
    if (form !== undefined) return fillPlaces(form, [number]);
  }
  return `${number} ${count === 1 ? noun : plural(noun)}`;
}

function formatNumber(
  value: number | `${number}`,
  { formats }: Language,
  options?: Intl.NumberFormatOptions,
): string {
  return new Intl.NumberFormat(formats, options).format(value);
}

/** A template with its places filled. What looks like a place in a value is left as it is. */
function fillPlaces(template: string, values: readonly string[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index) => values[Number(index)] ?? place);
}
