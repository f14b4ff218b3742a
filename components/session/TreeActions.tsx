import type { TreeRow } from '../../lib/display/json-tree.ts';
import { type Disclosure, maskedJson, shownValue } from '../../lib/display/shown-value.ts';
import { t } from '../../lib/language/on-screen.ts';
import type { FieldReveal } from '../hooks/use-reveal.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { RevealFieldButton } from '../parts/RevealFieldButton.tsx';
import './raw-tree.css';

interface TreeActionsProps {
  row: Exclude<TreeRow, { kind: 'more' }>;
  disclosure: Disclosure;
  reveal: FieldReveal | undefined;
  focusable: boolean;
}

/**
 * Copies what a row shows, a branch as JSON, or its path. What is masked is copied masked, and can be revealed; a branch
 * is always copied masked.
 */
export function TreeActions({ row, disclosure, reveal, focusable }: TreeActionsProps) {
  const tabIndex = focusable ? 0 : -1;
  return (
    <span class="raw-tree-actions">
      {row.kind === 'container' ? (
        <CopyButton
          what={t`${row.id} as JSON, masked`}
          text={() => maskedJson(row.value, disclosure, row.path)}
          icon="document"
          keyAction="copy-value"
          tabIndex={tabIndex}
        />
      ) : (
        <CopyButton
          what={t`value of ${row.id}`}
          isValue
          keyAction="copy-value"
          text={shownValue(row.value, row.path, disclosure).text}
          tabIndex={tabIndex}
        />
      )}
      <CopyButton
        what={t`path ${row.id}`}
        text={row.id}
        icon="path"
        tabIndex={tabIndex}
        keyAction="copy-path"
      />
      {reveal && <RevealFieldButton reveal={reveal} tabIndex={tabIndex} />}
    </span>
  );
}
