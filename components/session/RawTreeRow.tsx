import type { TreeRow } from '../../lib/display/json-tree.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import type { Disclosure } from '../../lib/display/shown-value.ts';
import { counted, formatNumber, pageLanguage, t } from '../../lib/language/on-screen.ts';
import type { FieldReveal } from '../hooks/use-reveal.ts';
import { Icon } from '../parts/Icon.tsx';
import { onLeave } from '../parts/on-leave.ts';
import { Value } from '../parts/Value.tsx';
import { RawLeaf } from './RawLeaf.tsx';
import { TreeActions } from './TreeActions.tsx';
import './raw-tree.css';

interface RawTreeRowProps {
  row: TreeRow;
  /** The one row that Tab reaches. */
  focusable: boolean;
  disclosure: Disclosure;
  /** Where the value is personal. */
  reveal: FieldReveal | undefined;
  onFocus(): void;
  onPress(): void;
}

/** One line of the tree. */
export function RawTreeRow({ row, focusable, disclosure, reveal, onFocus, onPress }: RawTreeRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
    <div
      class={`raw-tree-row ${row.kind}`}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={'expanded' in row ? row.expanded : undefined}
      aria-selected={focusable}
      tabIndex={focusable ? 0 : -1}
      style={{ '--level': String(row.level - 1) }}
      onFocus={onFocus}
      onFocusOut={reveal && onLeave(reveal.leave)}
      onClick={onPress}
    >
      <span class="raw-tree-mark">{'expanded' in row && <Icon name="chevron" size={12} />}</span>
      {row.kind === 'more' ? (
        <span class="raw-tree-more">{t`Show more, ${formatNumber(row.hidden)} hidden`}</span>
      ) : (
        <>
          <span class="raw-tree-text">
            <span class={row.undocumented ? 'raw-tree-key undocumented' : 'raw-tree-key'}>
              <Value
                text={withoutTokens(String(row.path.at(-1) ?? ''), pageLanguage(), disclosure.secrets)}
              />
            </span>
            {row.kind === 'leaf' || (row.kind === 'json-string' && !row.expanded) ? (
              <RawLeaf value={row.value} path={row.path} disclosure={disclosure} />
            ) : (
              <span class="raw-tree-size">
                {row.shape === 'list'
                  ? `[ ${counted(row.size, 'item')} ]`
                  : `{ ${counted(row.size, 'field')} }`}
              </span>
            )}
            {row.kind === 'json-string' && <span class="chip raw-tree-flag">{t`JSON in a string`}</span>}
            {row.undocumented && <span class="chip raw-tree-flag">{t`not documented`}</span>}
          </span>
          <TreeActions row={row} disclosure={disclosure} reveal={reveal} focusable={focusable} />
        </>
      )}
    </div>
  );
}
