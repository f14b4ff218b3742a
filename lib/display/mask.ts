import { joinedText, type Text, type TextValue, t } from '../language/text.ts';
import { strayWhitespace } from './stray-whitespace.ts';

/** What can be masked: a JSON value that says something. */
export type Maskable = string | number | boolean;

/**
 * One masking context: what is masked in it can be compared. One for each session that is shown, and one for each
 * export; several sources that are compared share one.
 */
export interface Masks {
  /**
   * What stands in a personal value's place: "••••• A (5–9 characters, space at the end)". The letter is the same for
   * equal values, and for no others; it says when the value was first met, and nothing of the value.
   */
  mask(value: Maskable): Text;
}

/** An empty masking context. The first value that is masked in it becomes A. */
export function createMasks(): Masks {
  const marks = new Map<Maskable, string>();
  return {
    mask(value) {
      const mark = marks.get(value) ?? markAt(marks.size);
      marks.set(value, mark);
      return joinedText(['••••• ', mark, ' (', joinedText(traits(value), ', '), ')'], '');
    },
  };
}

/** The longest value of each class of lengths, characters. */
const lengthClasses = [
  { upTo: 4, name: t`1–4 characters` },
  { upTo: 9, name: t`5–9 characters` },
  { upTo: 19, name: t`10–19 characters` },
] as const;

function traits(value: Maskable): TextValue[] {
  // The length would tell which.
  if (typeof value === 'boolean') return ['boolean'];
  const text = String(value);
  const length = Array.from(text).length;
  const lengthClass = lengthClasses.find(({ upTo }) => length <= upTo)?.name ?? t`20 or more characters`;
  return [lengthClass, ...strayWhitespace(text)];
}

/** A to Z, then AA, AB, and so on. */
function markAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : markAt(Math.floor(index / 26) - 1) + last;
}
