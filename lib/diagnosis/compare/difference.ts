import type { DifferenceKind } from './difference-kind.ts';

/** One field in which two orders differ. Values may be personal: they are shown by path, never in a sentence. */
export interface Difference {
  /** As `jsonPath` writes it. */
  path: string;
  kind: DifferenceKind;
  expected: unknown;
  actual: unknown;
}

/** What a difference comes to, as the end of a sentence that begins with its path. */
export function differenceWords(kind: DifferenceKind): string {
  switch (kind) {
    case 'whitespace':
      return 'differs in spaces only';
    case 'case':
      return 'differs in upper and lower case only';
    case 'whitespace-and-case':
      return 'differs in spaces and in upper and lower case only';
    case 'code-points':
      return 'has the same letters, encoded differently (composed or decomposed)';
    case 'number-format':
      return 'has the same digits, written differently';
    case 'missing':
      return 'is missing';
    case 'extra':
      return 'was not there before';
    case 'order':
      return 'has the same lines in another order';
    case 'value':
      return 'has another value';
    default:
      return kind satisfies never;
  }
}
