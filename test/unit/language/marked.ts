import { speak } from '../../../lib/language/spoken.ts';
import { byKey } from '../../../scripts/catalogue.ts';
import { textsInCode } from './texts-in-code.ts';

/**
 * Speaks a language that has a translation of everything there is, its English between ‹ and ›. Its numbers and dates
 * are German ones.
 */
export function speakMarked(): void {
  const catalogue = Object.fromEntries(
    textsInCode().map(({ key, kind }) => {
      const marked = `‹${key}›`;
      return [key, kind === 'text' ? marked : { one: marked, other: marked }];
    }),
  );
  speak({ texts: 'de', formats: 'de-DE', catalogue: byKey(catalogue) });
}

/** What of a text is no translation: letters outside of ‹ and ›. */
export function unmarked(text: string): string {
  let rest = text;
  while (/‹[^‹›]*›/.test(rest)) rest = rest.replace(/‹[^‹›]*›/g, '');
  return rest.trim();
}
