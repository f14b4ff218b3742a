import { type Dummy, fieldName, fields } from '../klarna/fields/fields.ts';
import { findLeaks } from './find-leaks.ts';
import type { KnownValue } from './known-value.ts';

/** The sample tokens of Klarna's reference. Their payload is `{"foo":"bar"}`, so they cannot be mistaken for real ones. */
const sampleTokens = [
  'eyJhbGciOiJub25lIn0.eyJmb28iOiJiYXIifQ.',
  'eyJhbGciOiJSUzI1NiJ9.eyJmb28iOiJiYXIifQ.c2FtcGxl',
];

/** The kind of dummy of each field that has one, by the name of the field. */
const kindOf: ReadonlyMap<string, Dummy> = new Map(
  [...fields].flatMap(([path, { dummy }]) => (dummy === undefined ? [] : [[fieldName(path), dummy]])),
);

/** What the dummies of a kind look like, by their number. The other kinds depend on the value. */
const words: Readonly<Partial<Record<Dummy, (index: number) => string>>> = {
  'client-token': (index) => sampleTokens[index % sampleTokens.length] ?? '',
  'authorization-token': (index) => `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
  'given-name': (index) => `Sample${ordinal(index)}`,
  'family-name': (index) => `Shopper${ordinal(index)}`,
  email: (index) => `shopper${index + 1}@sample.example`,
  street: (index) => `${index + 1} Sample Street`,
  city: (index) => `Sampletown${ordinal(index)}`,
};

/** The usual dummies of personal fields. Nobody has these names. */
export const usualDummies: readonly string[] = (
  ['given-name', 'family-name', 'email', 'street', 'city'] as const
).flatMap((kind) => words[kind]?.(0) ?? []);

/** The number of attempts to find an unused dummy. A short number has few dummies, so after that two may be equal. */
const mostTried = 2000;

/** Creates values that replace secret and personal ones. */
export interface Dummies {
  /** The dummy for a value of a field. Equal values have equal dummies. White space at both ends is kept. */
  of(field: string, value: string): string;
}

/** The dummies of one fixture. No dummy is, or contains, a known personal value. */
export function createDummies(known: readonly KnownValue[]): Dummies {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  function next(field: string, value: string): string {
    for (let index = 0; ; index += 1) {
      const dummy = dummyAt(field, value, index);
      const isUsed = taken.has(`${field} ${dummy}`) || findLeaks(dummy, known).length > 0;
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
  const kind = kindOf.get(field);
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10);
  }
  if ((kind === 'same-shape' || kind === 'date') && /\d/.test(value)) return shapedLike(value, index);
  const isToken = kind === 'client-token' || kind === 'authorization-token';
  // If the first twenty are all known personal values, the usual words are useless.
  if (index < 20 || isToken) return (kind && words[kind] ? words[kind] : plainWord)(index);
  return kind === 'email' ? `x${index}@x${index}.${index % 2 === 0 ? 'test' : 'example'}` : `X${index}`;
}

function plainWord(index: number): string {
  return `sample${ordinal(index)}`;
}

/** Replaces digits with zeros and letters with X. The last digits are the index of the dummy. */
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
