import type { PassphraseProblem } from '../messages/results.ts';

/** Fewest characters of a passphrase. It is all that protects a copied profile: there is no server to count attempts. */
export const shortestPassphrase = 12;
export const longestPassphrase = 1024;

/** What is wrong with a new passphrase, or `undefined`. */
export function passphraseProblem(passphrase: string): PassphraseProblem | undefined {
  if ([...passphrase].length < shortestPassphrase) return 'too-short';
  if (passphrase.length > longestPassphrase) return 'too-long';
  return new Set(passphrase).size < 5 ? 'repeats' : undefined;
}

export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

/**
 * A rough hint, by length and variety, for the person who types. It knows no word lists: a famous quotation looks
 * strong to it.
 */
export function passphraseStrength(passphrase: string): Strength {
  if (passphraseProblem(passphrase) !== undefined) return 'too-short';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(passphrase));
  const bits = new Set(passphrase).size * (2 + kinds.length * 0.5) + passphrase.length;
  if (bits < 46) return 'weak';
  return bits < 66 ? 'fair' : 'strong';
}
