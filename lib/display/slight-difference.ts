import { type Text, t } from '../language/text.ts';
import { anyWhitespace } from './stray-whitespace.ts';

/** The kinds of differences between two texts that are easily overlooked. */
export type SlightDifference =
  | 'one space'
  | 'white space'
  | 'upper and lower case'
  | 'case and white space'
  | 'how its accents are encoded';

/**
 * The only difference between two texts, if it is easily overlooked. `undefined` if they are equal or differ in another
 * way. It reveals nothing of the texts, so it can be shown beside masked values.
 */
export function slightDifference(one: string, other: string): SlightDifference | undefined {
  if (one === other) return undefined;
  const [a, b] = [one.normalize('NFC'), other.normalize('NFC')];
  if (a === b) return 'how its accents are encoded';
  if (a.toLowerCase() === b.toLowerCase()) return 'upper and lower case';
  const [bareA, bareB] = [a.replace(anyWhitespace, ''), b.replace(anyWhitespace, '')];
  if (bareA === bareB) return isOneSpaceMore(a, b) || isOneSpaceMore(b, a) ? 'one space' : 'white space';
  return bareA.toLowerCase() === bareB.toLowerCase() ? 'case and white space' : undefined;
}

/** A slight difference as a text that follows a path. */
export function describeSlightDifference(difference: SlightDifference): Text {
  switch (difference) {
    case 'one space':
      return t`differs only by one space`;
    case 'white space':
      return t`differs only by white space`;
    case 'upper and lower case':
      return t`differs only by upper and lower case`;
    case 'case and white space':
      return t`differs only by case and white space`;
    case 'how its accents are encoded':
      return t`differs only by how its accents are encoded`;
    default:
      return difference satisfies never;
  }
}

/** Whether the longer text is the shorter one with one more space somewhere in it. */
function isOneSpaceMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let index = 0;
  while (index < shorter.length && longer[index] === shorter[index]) index += 1;
  // In a run of spaces, it does not matter which of them is the extra one.
  return longer[index] === ' ' && longer.slice(index + 1) === shorter.slice(index);
}
