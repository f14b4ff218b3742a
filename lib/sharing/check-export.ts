import type { Text } from '../language/text.ts';
import { findLeaks } from './find-leaks.ts';
import type { KnownValue } from './known-value.ts';

/** The result of the check before an export. */
export type CheckedExport =
  | { kind: 'clear'; text: string }
  /** The text contains the secret or personal values at these paths. */
  | { kind: 'blocked'; paths: Text[] };

/** Checks the final text, immediately before it is copied or saved. */
export function checkExport(text: string, known: readonly KnownValue[]): CheckedExport {
  const leaks = findLeaks(text, known);
  return leaks.length === 0
    ? { kind: 'clear', text }
    : {
        kind: 'blocked',
        paths: [...new Map(leaks.map(({ path }) => [JSON.stringify(path), path])).values()],
      };
}
