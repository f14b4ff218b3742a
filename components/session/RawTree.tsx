import { useMemo, useRef, useState } from 'preact/hooks';
import { type TreeRow, treeRows } from '../../lib/display/json-tree.ts';
import { type Disclosure, isPersonal, type Json } from '../../lib/display/shown-value.ts';
import { t } from '../../lib/language/on-screen.ts';
import type { Reveal } from '../hooks/use-reveal.ts';
import { keyAction } from '../keys/key-table.ts';
import { pressIn } from '../parts/field-keys.ts';
import { RawTreeRow } from './RawTreeRow.tsx';
import { treeMove } from './tree-move.ts';
import './raw-tree.css';

interface RawTreeProps {
  body: Json;
  disclosure: Disclosure;
  reveal: Reveal;
  /** Paths of what is open. */
  open: ReadonlySet<string>;
  onOpen(open: ReadonlySet<string>): void;
}

/** How many parts of a list are shown before "more". */
const pageSize = 100;

/** A JSON tree for mouse and keyboard: arrows, Home, End; Enter opens; C copies the value, P its path, R reveals. */
export function RawTree({ body, disclosure, reveal, open, onOpen }: RawTreeProps) {
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(() => new Map());
  const [focused, setFocused] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => treeRows(body, { isExpanded: (id) => open.has(id), limitOf: (id) => limits.get(id) ?? pageSize }),
    [body, open, limits],
  );
  const current = rows.some(({ id }) => id === focused) ? focused : rows[0]?.id;

  function toggle(id: string): void {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpen(next);
  }

  function more(parent: string): void {
    setLimits(new Map(limits).set(parent, (limits.get(parent) ?? pageSize) + pageSize));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction('tree', event);
    const move = action && treeMove(rows, current, action);
    if (move === undefined) return;
    event.preventDefault();
    if (move.kind === 'toggle') toggle(move.id);
    else if (move.kind === 'more') more(move.of);
    else if (move.kind === 'press') {
      const row = root.current?.querySelector('[role="treeitem"][tabindex="0"]');
      if (row) pressIn(row, move.action);
    } else {
      setFocused(move.id);
      const index = rows.findIndex(({ id }) => id === move.id);
      const item = root.current?.children.item(index);
      if (item instanceof HTMLElement) item.focus();
    }
  }

  return (
    <div
      ref={root}
      class="raw-tree"
      data-scope="raw"
      role="tree"
      aria-label={t`Raw response`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <RawTreeRow
          key={row.id}
          row={row}
          focusable={row.id === current}
          disclosure={disclosure}
          reveal={isPersonalRow(row) ? reveal.field(row.id) : undefined}
          onFocus={() => setFocused(row.id)}
          onPress={() => (row.kind === 'more' ? more(row.of) : row.kind !== 'leaf' && toggle(row.id))}
        />
      ))}
    </div>
  );
}

function isPersonalRow(row: TreeRow): boolean {
  return (row.kind === 'leaf' || row.kind === 'json-string') && isPersonal(row.value, row.path);
}
