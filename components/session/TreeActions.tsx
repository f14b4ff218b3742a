import type { TreeRow } from '../../lib/inspector/json-tree.ts';
import { type Disclosure, shownValue } from '../../lib/inspector/shown-value.ts';
import { CopyButton } from '../parts/CopyButton.tsx';

interface TreeActionsProps {
  row: Exclude<TreeRow, { kind: 'more' }>;
  disclosure: Disclosure;
  focusable: boolean;
}

/** Copies what a row shows, or its path. What is masked is copied masked. */
export function TreeActions({ row, disclosure, focusable }: TreeActionsProps) {
  const tabIndex = focusable ? 0 : -1;
  return (
    <span class="tree-actions">
      {row.kind === 'leaf' && (
        <CopyButton
          what={`value of ${row.id}`}
          isValue
          text={shownValue(row.value, row.path, disclosure).text}
          tabIndex={tabIndex}
        />
      )}
      <CopyButton what={`path ${row.id}`} text={row.id} icon="path" tabIndex={tabIndex} />
    </span>
  );
}
