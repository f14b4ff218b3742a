import { joinedText, type Text, type TextValue, t } from '../language/text.ts';
import { strayWhitespace } from './stray-whitespace.ts';

/** A JSON value that can be masked. */
export type Maskable = string | number | boolean;

/**
 * One masking context. Masks of the same context can be compared. Each session on screen has one, and each export has
 * one; sources that are compared share one.
 */
export interface Masks {
  /**
   * The mask of a personal value: "••••• A (5–9 characters, space at the end)". Equal values have the same letter, and
   * different values have different letters. Letters are given in the order of first use and reveal nothing of a value.
   */
  mask(value: Maskable): Text;
}

/** An empty masking context. The first value that it masks becomes A. */
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

/** The maximum length of each class of lengths, characters. */
const lengthClasses = [
  { upTo: 4, name: t`1–4 characters` },
  { upTo: 9, name: t`5–9 characters` },
  { upTo: 19, name: t`10–19 characters` },
] as const;

function traits(value: Maskable): TextValue[] {
  // The exact length would reveal the value.
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
