import type { TreeRow } from '../../lib/display/json-tree.ts';
import type { KeyAction } from '../keys/key-table.ts';

/** What a key does in a tree. */
export type TreeMove =
  | { kind: 'focus'; id: string }
  | { kind: 'toggle'; id: string }
  /** Lists more of the container with this id. */
  | { kind: 'more'; of: string }
  /** One of the row's buttons; only a value has one that reveals it. */
  | { kind: 'press'; action: KeyAction<'field'> };

/** The keys of a tree as ARIA's pattern has them: arrows open, close and move; Enter presses. */
export function treeMove(
  rows: readonly TreeRow[],
  current: string | undefined,
  action: KeyAction<'tree'>,
): TreeMove | undefined {
  const index = rows.findIndex(({ id }) => id === current);
  const row = rows[index];
  if (row === undefined) return undefined;
  const focus = (target: TreeRow | undefined): TreeMove | undefined =>
    target === undefined ? undefined : { kind: 'focus', id: target.id };
  switch (action) {
    case 'next':
      return focus(rows[index + 1]);
    case 'previous':
      return focus(rows[index - 1]);
    case 'first':
      return focus(rows[0]);
    case 'last':
      return focus(rows.at(-1));
    case 'open':
      if (row.kind === 'leaf' || row.kind === 'more') return undefined;
      return row.expanded ? focus(rows[index + 1]) : { kind: 'toggle', id: row.id };
    case 'close':
      if ('expanded' in row && row.expanded) return { kind: 'toggle', id: row.id };
      return focus(rows.slice(0, index).findLast(({ level }) => level < row.level));
    case 'toggle':
      if (row.kind === 'leaf') return undefined;
      return row.kind === 'more' ? { kind: 'more', of: row.of } : { kind: 'toggle', id: row.id };
    case 'copy-value':
    case 'copy-path':
      return row.kind === 'more' ? undefined : { kind: 'press', action };
    case 'reveal':
      return row.kind === 'leaf' || row.kind === 'json-string' ? { kind: 'press', action } : undefined;
    default:
      return action satisfies never;
  }
}
