import {
  dateProblem,
  emailProblem,
  type FormatProblem,
  isPostalCodeOf,
  personNameProblem,
  phoneProblem,
  postalCodesOf,
  titlesOf,
  urlProblem,
} from '../../klarna/fields/formats.ts';
import type { FieldLimits } from '../../klarna/fields/limits.ts';
import { counted, type Text, t } from '../../language/text.ts';
import type { Problem } from './problem.ts';

/** What a string is checked against. */
export interface TextCheck {
  /** Its path in the body, for the sentence. */
  path: string;
  limits: FieldLimits;
  /** Whether the value must not be in the sentence. */
  isPersonal: boolean;
  /** The country of the address around it, or of the purchase (ISO 3166 alpha-2). */
  country: string | undefined;
  /** Whether Klarna has refused the field. */
  isRefused: boolean;
}

/** The outcome is `refused` for what counts only where Klarna has refused the field. */
interface Found {
  outcome: 'fail' | 'warn' | 'refused';
  says: Text;
  advice: Text;
}

/** The first thing that is wrong with a string; `undefined` if nothing is. */
export function textProblem(value: string, check: TextCheck): Problem | undefined {
  const found =
    value === '' ? emptyProblem(check) : (lengthProblem(value, check) ?? formProblem(value, check));
  if (found === undefined || (found.outcome === 'refused' && !check.isRefused)) return undefined;
  const outcome = check.isRefused || found.outcome === 'refused' ? 'fail' : found.outcome;
  return { ...found, outcome, path: check.path };
}

const leaveOut = t`Leave the field out.`;
/** What only the pattern of a color matches. */
const sampleColor = '#FF9900';

/**
 * Klarna refuses an empty string for a URL or a color. For other fields without a value it is usual, so there it counts
 * only if Klarna has refused it.
 */
function emptyProblem({ path, limits }: TextCheck): Found | undefined {
  const { format, pattern, oneOf, minLength = 0, acceptsEmpty } = limits;
  if (format === 'url')
    return { outcome: 'fail', says: t`\`${path}\` is empty. An empty string is no URL.`, advice: leaveOut };
  if (pattern?.test(sampleColor))
    return { outcome: 'fail', says: t`\`${path}\` is empty. An empty string is no color.`, advice: leaveOut };
  const isLimited = pattern !== undefined || oneOf !== undefined || format !== undefined || minLength > 0;
  if (!isLimited) return undefined;
  const outcome = minLength > 0 && acceptsEmpty === undefined ? 'fail' : 'refused';
  return { outcome, says: t`\`${path}\` is an empty string.`, advice: leaveOut };
}

function lengthProblem(
  value: string,
  { path, limits: { maxLength, refused } }: TextCheck,
): Found | undefined {
  if (maxLength === undefined) return undefined;
  const most = refused?.longerThan ?? maxLength;
  // Some servers count UTF-16 units, some count characters. Too long by both counts is too long.
  const length = value.length > most ? Array.from(value).length : 0;
  if (length <= most) return undefined;
  const has = counted(length, 'character');
  return {
    outcome: length > maxLength ? 'fail' : 'warn',
    says:
      length > maxLength
        ? t`\`${path}\` has ${has}, but Klarna documents at most ${maxLength}.`
        : t`\`${path}\` has ${has}. The API description allows ${maxLength}, but in public reports Klarna refused more than ${most}.`,
    advice: t`Shorten it to ${most}.`,
  };
}

function formProblem(value: string, check: TextCheck): Found | undefined {
  const { path, limits, isPersonal } = check;
  const { oneOf, pattern } = limits;
  if (oneOf !== undefined && !oneOf.includes(value)) {
    const values = oneOf.map((one) => `\`${one}\``).join(', ');
    const same = isPersonal ? undefined : oneOf.find((one) => one.toLowerCase() === value.toLowerCase());
    return {
      outcome: 'fail',
      says: isPersonal
        ? t`\`${path}\` has a value that Klarna does not document.`
        : t`\`${path}\` is “${value.slice(0, 40)}”, which Klarna does not document.`,
      advice: same === undefined ? t`Klarna documents ${values}.` : t`Send \`${same}\`.`,
    };
  }
  if (pattern !== undefined && !pattern.test(value)) return patternProblem(value, path, pattern);
  return formatProblem(value, check);
}

function patternProblem(value: string, path: string, pattern: RegExp): Found {
  const outcome = 'fail';
  if (pattern.test('SE'))
    return {
      outcome,
      says: t`\`${path}\` is not a country code of two letters.`,
      advice: t`Send the two-letter code of the country (ISO 3166 alpha-2), like \`SE\`.`,
    };
  if (pattern.test('SEK'))
    return {
      outcome,
      says: t`\`${path}\` is not a currency code of three letters.`,
      advice: t`Send the three-letter code of the currency (ISO 4217), like \`SEK\`.`,
    };
  if (pattern.test(sampleColor)) {
    const hex = colorOf(value);
    return {
      outcome,
      says: t`\`${path}\` is not \`#\` and six hexadecimal digits.`,
      advice: hex === undefined ? t`Send a color like \`#FF9900\`.` : t`Send \`${hex}\`.`,
    };
  }
  return {
    outcome,
    says: t`\`${path}\` does not have the form that Klarna documents.`,
    advice: pattern.test('1234')
      ? t`Send the last four digits, or all nine, without other characters.`
      : t`Compare it with the API description.`,
  };
}

/** A color of three digits, or without its `#`, as Klarna wants it. */
function colorOf(value: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toUpperCase();
}

function formatProblem(value: string, { path, limits, country }: TextCheck): Found | undefined {
  switch (limits.format) {
    case 'email':
      return found(path, emailProblem(value));
    case 'phone':
      return found(path, phoneProblem(value));
    case 'person-name':
      return found(path, personNameProblem(value));
    case 'url':
      return found(path, urlProblem(value));
    case 'date':
      return found(path, dateProblem(value));
    case 'postal-code':
      return postalCodeProblem(value, path, country);
    case 'title':
      return titleProblem(value, path, country);
    case 'date-time':
    case undefined:
      return undefined;
    default:
      return limits.format satisfies never;
  }
}

function found(path: string, problem: FormatProblem | undefined): Found | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'not-an-email':
      return {
        outcome: 'fail',
        says: t`\`${path}\` is not an email address.`,
        advice: t`Send one address, like \`name@example.com\`, without spaces.`,
      };
    case 'email-as-phone-number':
      return {
        outcome: 'fail',
        says: t`\`${path}\` is not a phone number, but contains an \`@\`.`,
        advice: t`Check which form field it comes from. Send digits, like \`+46701234567\`.`,
      };
    case 'not-a-phone-number':
      return {
        outcome: 'fail',
        says: t`\`${path}\` is not a phone number.`,
        advice: t`Send only digits, with \`+\` and the country code first, like \`+46701234567\`.`,
      };
    case 'unlikely-phone-number':
      return {
        outcome: 'warn',
        says: t`\`${path}\` does not have the 5 to 15 digits of a phone number.`,
        advice: t`Send the number with its country code, like \`+46701234567\`.`,
      };
    case 'name-of-one-character':
      return {
        outcome: 'fail',
        says: t`\`${path}\` has 1 character. Klarna documents more than 1.`,
        advice: t`Send the whole name.`,
      };
    case 'name-of-digits':
      return {
        outcome: 'fail',
        says: t`\`${path}\` has only digits. Klarna documents that a name cannot be only numbers.`,
        advice: t`Send the name.`,
      };
    case 'not-a-url':
      return {
        outcome: 'warn',
        says: t`\`${path}\` is not a complete URL.`,
        advice: t`Send a URL that starts with \`https://\`, or leave the field out.`,
      };
    case 'unencoded-url':
      return {
        outcome: 'refused',
        says: t`\`${path}\` has characters that a URL must encode, for example spaces.`,
        advice: t`Encode them: a space is \`%20\`.`,
      };
    case 'not-a-date':
      return {
        outcome: 'fail',
        says: t`\`${path}\` is not a date of the form \`yyyy-mm-dd\`.`,
        advice: t`Send \`yyyy-mm-dd\`, like \`1978-12-31\`.`,
      };
    case 'no-such-day':
      return {
        outcome: 'fail',
        says: t`\`${path}\` is a day that the calendar does not have.`,
        advice: t`Send an existing day as \`yyyy-mm-dd\`, and check the order of month and day.`,
      };
    default:
      return problem satisfies never;
  }
}

function postalCodeProblem(value: string, path: string, country = ''): Found | undefined {
  if (isPostalCodeOf(country, value)) return undefined;
  const forms = postalCodesOf(country)
    .map((form) => `\`${form.replace(/N/g, '1').replace(/\*/g, '2')}\``)
    .join(', ');
  return {
    outcome: 'warn',
    says: t`\`${path}\` does not have the form of a postal code of its country.`,
    advice: t`Klarna checks it by the forms of the Universal Postal Union, for example ${forms}.`,
  };
}

function titleProblem(value: string, path: string, country = ''): Found | undefined {
  const code = country.toUpperCase();
  const titles = Object.hasOwn(titlesOf, code) ? (titlesOf[code] ?? []) : [];
  if (titles.length === 0 || titles.includes(value)) return undefined;
  return {
    outcome: 'refused',
    says: t`\`${path}\` has a title that Klarna does not document for the country.`,
    advice: t`Klarna documents ${titles.map((title) => `\`${title}\``).join(', ')}. You can leave it out.`,
  };
}
