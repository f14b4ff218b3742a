import { t } from '../language/t.ts';
import type { UnexpectedValue } from './tolerant.ts';

/** What is unexpected of a value, to be read after its path. The types are named as JSON and its schemas do. */
export function unexpectedWords({ message }: Pick<UnexpectedValue, 'message'>): string {
  const [, expected, received] = /expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (expected === undefined || received === undefined) return t`Invalid input`;
  return t`expected ${expected}, received ${received}`;
}
