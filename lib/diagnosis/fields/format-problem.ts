import {
  dateProblem,
  emailProblem,
  type FormatProblem,
  isPostalCodeOf,
  isRegionOf,
  personNameProblem,
  phoneProblem,
  postalCodesOf,
  titlesOf,
  urlProblem,
} from '../../klarna/fields/formats.ts';
import type { FieldLimits } from '../../klarna/fields/limits.ts';
import { type Text, t } from '../../language/text.ts';

/** What is wrong with a value. The outcome is `refused` for what counts only where Klarna has refused the field. */
export interface Found {
  outcome: 'fail' | 'warn' | 'refused';
  says: Text;
  advice: Text;
}

/** What is wrong with the format of a string, in words that do not contain it. `country` is that of the address around it. */
export function formatProblem(
  value: string,
  { path, limits, country }: { path: string; limits: FieldLimits; country: string | undefined },
): Found | undefined {
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
    case 'region':
      return isRegionOf(country ?? '', value)
        ? undefined
        : {
            outcome: 'refused',
            says: t`\`${path}\` is not the code of a region (ISO 3166-2).`,
            advice: t`Send the code, like \`OH\` in the US or \`NSW\` in Australia.`,
          };
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
