/** Texts of another language than English, by the key of the English text: see `textKey`. */
export type Catalogue = Readonly<Record<string, Translation>>;

/** A sentence with places `{0}`, `{1}` …, or one for each plural form that the language has. */
export type Translation = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The language of what is on screen. */
export interface Language {
  /** Of the texts (BCP 47): chooses the plural form. */
  texts: string;
  /** Of numbers, amounts and dates (BCP 47): the browser's own, which may be one that has no texts here. */
  formats: string;
  /** None for English, which stands in the code. */
  catalogue?: Catalogue;
}

export const english: Language = { texts: 'en', formats: 'en' };

// A page has one language, settled before anything is drawn.
let spoken = english;

export function language(): Language {
  return spoken;
}

/** Settles the language of this page. To be called once, before anything is drawn. */
export function speak(language: Language): void {
  spoken = language;
}

/** What `make` makes, in English: for what goes to people whose language nobody knows. */
export function inEnglish<Made>(make: () => Made): Made {
  const before = spoken;
  spoken = english;
  try {
    return make();
  } finally {
    spoken = before;
  }
}
