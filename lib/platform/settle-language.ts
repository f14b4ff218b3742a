import type { Catalogue } from '../language/language.ts';
import { speak } from '../language/on-screen.ts';
import { browser } from './browser.ts';

/** Languages with texts, each a script of its own that is loaded where it is spoken. */
const catalogues: Readonly<Record<string, () => Promise<{ default: Catalogue }>>> = {
  de: () => import('../language/catalogues/de.json?catalogue'),
  sv: () => import('../language/catalogues/sv.json?catalogue'),
};

/** Settles the language of this page as the browser's, or English with the browser's numbers and dates. */
export async function settleLanguage(): Promise<void> {
  const formats = browser.i18n.getUILanguage();
  const [texts = 'en'] = formats.toLowerCase().split(/[-_]/);
  const load = catalogues[texts];
  if (load === undefined) {
    speak({ texts: 'en', formats });
    return;
  }
  speak({ texts, formats, catalogue: (await load()).default });
  document.documentElement.lang = texts;
}
