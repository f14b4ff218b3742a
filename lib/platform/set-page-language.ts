import type { Catalogue } from '../language/language.ts';
import { setLanguage } from '../language/on-screen.ts';
import { browser } from './browser.ts';

/** The translated languages. Each catalogue is a separate script that is loaded only when it is needed. */
const catalogues: Readonly<Record<string, () => Promise<{ default: Catalogue }>>> = {
  de: () => import('../language/catalogues/de.json?catalogue'),
  sv: () => import('../language/catalogues/sv.json?catalogue'),
};

/** Sets the language of this page to the browser's. Without a catalogue: English with the browser's number and date formats. */
export async function setPageLanguage(): Promise<void> {
  const formats = browser.i18n.getUILanguage();
  const [texts = 'en'] = formats.toLowerCase().split(/[-_]/);
  const load = catalogues[texts];
  if (load === undefined) {
    setLanguage({ texts: 'en', formats });
    return;
  }
  setLanguage({ texts, formats, catalogue: (await load()).default });
  document.documentElement.lang = texts;
}
