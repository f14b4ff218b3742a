/** Fewest characters of a passphrase. It is all that protects a copied profile: there is no server to count attempts. */
export const shortestPassphrase = 12;
export const longestPassphrase = 1024;

/** What is wrong with a new passphrase, or `undefined`. */
export function passphraseProblem(passphrase: string): string | undefined {
  if ([...passphrase].length < shortestPassphrase) {
    return `Use ${shortestPassphrase} characters or more. Several words with spaces are fine.`;
  }
  if (passphrase.length > longestPassphrase) return 'Use 1,024 characters at most.';
  if (new Set(passphrase).size < 5) return 'It repeats itself: use more different characters.';
  return undefined;
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

export const strengthWords: Record<Strength, string> = {
  'too-short': `${shortestPassphrase} characters or more. Several words are easier to remember than signs.`,
  weak: 'Weak: a copied profile could be guessed. Make it longer.',
  fair: 'Fair. Another word or two would make it strong.',
  strong: 'Strong.',
};
