/** How two values differ, the most harmless first. What is absent, `null` or empty counts as not there. */
export type DifferenceKind =
  | 'whitespace'
  | 'case'
  | 'whitespace-and-case'
  /** The same letters, written with other code points: é as one character or as two. */
  | 'code-points'
  /** The same digits in another notation: `"9000"` and `9000`, `90.00` and `9000`. */
  | 'number-format'
  /** Not there in the second. */
  | 'missing'
  /** Not there in the first. */
  | 'extra'
  /** The same list in another order. */
  | 'order'
  | 'value';

/** Spaces of all kinds, and characters without width. */
const space = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** How two simple values differ; `undefined` where they do not. */
export function differenceKind(expected: unknown, actual: unknown): DifferenceKind | undefined {
  if (isAbsent(expected) || isAbsent(actual)) {
    if (isAbsent(expected) === isAbsent(actual)) return undefined;
    return isAbsent(actual) ? 'missing' : 'extra';
  }
  if (expected === actual) return undefined;
  return kindOfText(expected, actual) ?? (sameDigits(expected, actual) ? 'number-format' : 'value');
}

export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function kindOfText(expected: unknown, actual: unknown): DifferenceKind | undefined {
  if (typeof expected !== 'string' || typeof actual !== 'string') return undefined;
  const same = (...changes: ((text: string) => string)[]) =>
    changes.reduce((text, change) => change(text), expected) ===
    changes.reduce((text, change) => change(text), actual);
  const bare = (text: string) => text.replace(space, '');
  const lower = (text: string) => text.toLowerCase();
  const composed = (text: string) => text.normalize('NFC');
  if (same(bare)) return 'whitespace';
  if (same(lower)) return 'case';
  if (same(bare, lower)) return 'whitespace-and-case';
  return same(composed) ? 'code-points' : undefined;
}

/** Numbers and texts of digits and signs, alike but for the signs. A minus is more than a sign. */
function sameDigits(expected: unknown, actual: unknown): boolean {
  const [one, other] = [digitsOf(expected), digitsOf(actual)];
  return one !== undefined && one === other;
}

function digitsOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (!/^[-+(]?[\d\s.,'’()/-]*\d[\d\s.,'’()/-]*$/.test(text)) return undefined;
  return `${/^-/.test(text) ? '-' : ''}${text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')}`;
}
