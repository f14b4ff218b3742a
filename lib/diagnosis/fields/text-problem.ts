import type { FieldLimits } from '../../klarna/fields/limits.ts';
import { counted, t } from '../../language/text.ts';
import { type Found, formatProblem } from './format-problem.ts';
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
  if (pattern.test('sv-SE'))
    return {
      outcome,
      says: t`\`${path}\` is not a language and a country, like \`sv-SE\`.`,
      advice: t`Send two letters, a hyphen and two more letters.`,
    };
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
