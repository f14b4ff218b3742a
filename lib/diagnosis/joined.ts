import { t } from '../language/t.ts';

/** Names as a list that ends: "a, b and c". */
export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : t`${names.slice(0, -1).join(', ')} and ${last}`;
}
