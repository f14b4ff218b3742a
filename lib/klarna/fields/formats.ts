/** What is wrong with a value of a format. */
export type FormatProblem =
  | 'not-an-email'
  | 'not-a-phone-number'
  | 'email-as-phone-number'
  | 'unlikely-phone-number'
  | 'name-of-one-character'
  | 'name-of-digits'
  | 'not-a-url'
  | 'unencoded-url'
  | 'not-a-date'
  | 'no-such-day';

/** The parts of a domain: letters and digits of any language, and hyphens. */
const email = /^[^\s@<>()[\],;:\\"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** Checks for what no email address can do without: one `@`, a domain with a dot, no white space. */
export function emailProblem(value: string): FormatProblem | undefined {
  return email.test(value) ? undefined : 'not-an-email';
}

/**
 * Digits, with the separators that people write. The API description names no form. Fewer than 5 or more than 15 digits
 * (ITU-T E.164) are only unlikely.
 */
export function phoneProblem(value: string): FormatProblem | undefined {
  if (value.includes('@')) return 'email-as-phone-number';
  const digits = value.replace(/\D/g, '').length;
  if (digits === 0 || !/^[\s+]*[\d\s()./+‐-―-]*$/u.test(value)) return 'not-a-phone-number';
  return digits < 5 || digits > 15 ? 'unlikely-phone-number' : undefined;
}

/** "Cannot be only numbers, must be more than 1 character" (API description, `given_name` and `family_name`). */
export function personNameProblem(value: string): FormatProblem | undefined {
  const name = value.trim();
  if (Array.from(name).length === 1) return 'name-of-one-character';
  return /^[\d\s]+$/.test(name) ? 'name-of-digits' : undefined;
}

/** Checks for a complete URL of the web. Characters that RFC 3986 has encoded are only unusual: many servers take them. */
export function urlProblem(value: string): FormatProblem | undefined {
  if (!/^https?:\/\/[^\s/?#]/i.test(value) || !URL.canParse(value)) return 'not-a-url';
  return /[^!-~]|["<>\\^`{|}]/.test(value) ? 'unencoded-url' : undefined;
}

/** Checks for yyyy-mm-dd and a day of the calendar. */
export function dateProblem(value: string): FormatProblem | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return 'not-a-date';
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? undefined : 'no-such-day';
}

/**
 * The forms of postal codes: `N` is a digit, `A` a letter, `*` either; a space or hyphen may be left out or be the other.
 * "Validation according to Universal Postal Union addressing system" (API description, `postal_code`); the forms are those
 * of the Union's pages by country. Of the United Kingdom and Ireland only the outline.
 */
const postalCodeForms: Readonly<Record<string, readonly string[]>> = {
  ...{
    AT: ['NNNN'],
    AU: ['NNNN'],
    BE: ['NNNN'],
    CA: ['ANA NAN'],
    CH: ['NNNN'],
    CZ: ['NNN NN'],
    DE: ['NNNNN'],
  },
  ...{ DK: ['NNNN'], ES: ['NNNNN'], FI: ['NNNNN'], FR: ['NNNNN'], GR: ['NNN NN'], HU: ['NNNN'] },
  ...{ IE: ['A** ****'], IT: ['NNNNN'], MX: ['NNNNN'], NL: ['NNNN AA'], NO: ['NNNN'], NZ: ['NNNN'] },
  ...{ PL: ['NN-NNN'], PT: ['NNNN-NNN', 'NNNN'], RO: ['NNNNNN'], SE: ['NNN NN'], SK: ['NNN NN'] },
  GB: ['AN *AA', 'ANN *AA', 'AAN *AA', 'AANN *AA', 'ANA *AA', 'AANA *AA', 'AAA *AA'],
  US: ['NNNNN', 'NNNNN-NNNN'],
};

/** The forms of a country's postal codes (ISO 3166 alpha-2, either case); empty for a country without any here. */
export function postalCodesOf(country: string): readonly string[] {
  const code = country.toUpperCase();
  return Object.hasOwn(postalCodeForms, code) ? (postalCodeForms[code] ?? []) : [];
}

/** Whether a postal code has one of the forms of its country. True for a country without any here. */
export function isPostalCodeOf(country: string, value: string): boolean {
  const forms = postalCodesOf(country);
  const compact = value.replace(/[\s-]/g, '').toUpperCase();
  return forms.length === 0 || forms.some((form) => patternOf(form).test(compact));
}

function patternOf(form: string): RegExp {
  const parts: Readonly<Record<string, string>> = { N: '\\d', A: '[A-Z]', '*': '[A-Z\\d]' };
  const pattern = Array.from(form.replace(/[ -]/g, ''), (character) => parts[character] ?? character);
  return new RegExp(`^${pattern.join('')}$`);
}

/**
 * The titles that the API description lists by country. It lists no others, but accepts them: its own sample is "Mr.".
 */
export const titlesOf: Readonly<Record<string, readonly string[]>> = {
  GB: ['Mr', 'Ms'],
  DE: ['Herr', 'Frau'],
  AT: ['Herr', 'Frau'],
  CH: ['Herr', 'Frau', 'Sig.', 'Sig.ra', 'M', 'Mme'],
  BE: ['Dhr.', 'Mevr.'],
  NL: ['Dhr.', 'Mevr.'],
};

/** The forms of region codes where the API description has the region mandatory: "ISO 3166-2 format, e.g. OH, NJ". */
const regionCodes: Readonly<Record<string, RegExp>> = {
  US: /^(?:US-)?[A-Z]{2}$/i,
  AU: /^(?:AU-)?(?:ACT|NSW|NT|QLD|SA|TAS|VIC|WA)$/i,
};

/** Whether a region can be the code of one in the country. True for a country without such codes here. */
export function isRegionOf(country: string, value: string): boolean {
  const code = country.toUpperCase();
  return !Object.hasOwn(regionCodes, code) || regionCodes[code]?.test(value) === true;
}
