import type { PassphraseProblem } from '../messages/results.ts';

/** Minimum number of characters. Only the passphrase protects a copied profile: no server limits the attempts. */
export const shortestPassphrase = 12;
const longestPassphrase = 1024;

/** What is wrong with a new passphrase; `undefined` if it is acceptable. */
export function passphraseProblem(passphrase: string): PassphraseProblem | undefined {
  if ([...passphrase].length < shortestPassphrase) return 'too-short';
  if (passphrase.length > longestPassphrase) return 'too-long';
  return new Set(passphrase).size < 5 ? 'repeats' : undefined;
}

export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

/** A rough estimate from length and variety. It uses no word list, so a famous quotation looks strong. */
export function passphraseStrength(passphrase: string): Strength {
  if (passphraseProblem(passphrase) !== undefined) return 'too-short';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(passphrase));
  const bits = new Set(passphrase).size * (2 + kinds.length * 0.5) + passphrase.length;
  if (bits < 46) return 'weak';
  return bits < 66 ? 'fair' : 'strong';
}
