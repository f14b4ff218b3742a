import { t } from '../language/on-screen.ts';
import type { PassphraseProblem } from '../messages/results.ts';
import { type Strength, shortestPassphrase } from './passphrase.ts';

/** What to change in a new passphrase, in a sentence. */
export function passphraseProblemWords(problem: PassphraseProblem): string {
  switch (problem) {
    case 'too-short':
      return t`Use ${shortestPassphrase} characters or more. Several words with spaces are fine.`;
    case 'too-long':
      return t`Use 1,024 characters at most.`;
    case 'repeats':
      return t`It repeats itself: use more different characters.`;
    default:
      return problem satisfies never;
  }
}

/** How strong a passphrase is, for the person who types it. */
export function strengthWords(strength: Strength): string {
  switch (strength) {
    case 'too-short':
      return t`${shortestPassphrase} characters or more. Several words are easier to remember than signs.`;
    case 'weak':
      return t`Weak: a copied profile could be guessed. Make it longer.`;
    case 'fair':
      return t`Fair. Another word or two would make it strong.`;
    case 'strong':
      return t`Strong.`;
    default:
      return strength satisfies never;
  }
}
