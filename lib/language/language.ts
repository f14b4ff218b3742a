/** Translations of the English texts, by `textKey` of the English text. */
export type Catalogue = Readonly<Record<string, Translation>>;

/** A text with places `{0}`, `{1}` … for its values, or one such text for each plural form of the language. */
type Translation = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The language that a text is rendered in. */
export interface Language {
  /** The language of the texts (BCP 47). It decides the plural form. */
  texts: string;
  /** The language of numbers, amounts and dates (BCP 47): the browser's own, which may have no translations here. */
  formats: string;
  /** Absent for English: its texts are in the code. */
  catalogue?: Catalogue;
}

/** The language of everything that is exported, and of a page until `setLanguage` sets another one. */
export const english: Language = { texts: 'en', formats: 'en' };
