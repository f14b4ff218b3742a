import { byKey } from '../../../build/catalogue.ts';
import { setLanguage } from '../../../lib/language/on-screen.ts';
import { textsInCode } from './texts-in-code.ts';

const marked = byKey(
  Object.fromEntries(
    textsInCode().map(({ key, kind }) => {
      const text = `‹${key}›`;
      return [key, kind === 'text' ? text : { one: text, other: text }];
    }),
  ),
);

/**
 * Speaks a language that has a translation of everything there is, its English between ‹ and ›. Its numbers and dates
 * are German ones.
 */
export function speakMarked(): void {
  setLanguage({ texts: 'de', formats: 'de-DE', catalogue: marked });
}

/** What of a text is no translation: letters outside of ‹ and ›. */
export function unmarked(text: string): string {
  let rest = text;
  while (/‹[^‹›]*›/.test(rest)) rest = rest.replace(/‹[^‹›]*›/g, '');
  return rest.trim();
}
