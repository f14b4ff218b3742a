import { leaksIn } from './canary.ts';
import type { KnownValue } from './known-value.ts';

/** Samples of Klarna's reference, whose payload says `{"foo":"bar"}`: nobody takes them for a session's. */
const sampleTokens = [
  'eyJhbGciOiJub25lIn0.eyJmb28iOiJiYXIifQ.',
  'eyJhbGciOiJSUzI1NiJ9.eyJmb28iOiJiYXIifQ.c2FtcGxl',
];

/** How the dummies of one field look, the first, the second and so on. */
const kinds: Readonly<Record<string, (index: number) => string>> = {
  client_token: (index) => sampleTokens[index % sampleTokens.length] ?? '',
  authorization_token: (index) => `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
  given_name: (index) => `Sample${ordinal(index)}`,
  family_name: (index) => `Shopper${ordinal(index)}`,
  email: (index) => `shopper${index + 1}@sample.example`,
  street_address: (index) => `${index + 1} Sample Street`,
  city: (index) => `Sampletown${ordinal(index)}`,
};

/** Fields whose formats differ by country: digits and letters are replaced, everything else keeps its place. */
const shaped: ReadonlySet<string> = new Set(
  `phone postal_code last_four_ssn national_identification_number vat_id
   organization_registration_id date_of_birth`.split(/\s+/),
);

/** So many are tried. A short number has only so many dummies: after that, two of them may be alike. */
const mostTried = 2000;

/** Makes up values that stand in for others. */
export interface Dummies {
  /** The dummy for a field's value: the same for the same, another for another. White space at its ends stays. */
  of(field: string, value: string): string;
}

/** Dummies of one fixture. None of them is, or holds, a value that is known to be somebody's. */
export function createDummies(known: readonly KnownValue[]): Dummies {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  function next(field: string, value: string): string {
    for (let index = 0; ; index += 1) {
      const dummy = dummyAt(field, value, index);
      const isUsed = taken.has(`${field} ${dummy}`) || leaksIn(dummy, known).length > 0;
      if (isUsed && index < mostTried) continue;
      taken.add(`${field} ${dummy}`);
      return dummy;
    }
  }
  return {
    of(field, value) {
      const bare = value.trim();
      if (bare === '') return value;
      const key = `${field} ${bare}`;
      const dummy = given.get(key) ?? next(field, bare);
      given.set(key, dummy);
      const start = value.indexOf(bare);
      return value.slice(0, start) + dummy + value.slice(start + bare.length);
    },
  };
}

function dummyAt(field: string, value: string, index: number): string {
  if (field === 'date_of_birth' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10);
  }
  if (shaped.has(field) && /\d/.test(value)) return shapedLike(value, index);
  const isToken = field === 'client_token' || field === 'authorization_token';
  // Where the first twenty are somebody's, their words are.
  if (index < 20 || isToken) return (kinds[field] ?? ((at) => `sample${ordinal(at)}`))(index);
  return field === 'email' ? `x${index}@x${index}.${index % 2 === 0 ? 'test' : 'example'}` : `X${index}`;
}

/** Zeros for digits and X for letters, the number of the dummy in its last digits. */
function shapedLike(value: string, index: number): string {
  const digits = value.replace(/\D/g, '').length;
  const numbered = String(index).padStart(digits, '0').slice(-digits);
  let at = 0;
  return value
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, () => numbered[at++] ?? '0');
}

function ordinal(index: number): string {
  return index === 0 ? '' : ` ${index + 1}`;
}
