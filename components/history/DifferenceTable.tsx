import type {
  DifferenceGroup,
  DifferenceRow,
  ShownSide,
} from '../../lib/inspector/history/difference-groups.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Value } from '../parts/Value.tsx';
import './differences.css';

const marks = { added: '+', removed: '−', changed: '~' } as const;

function wordOf(kind: DifferenceRow['kind']): string {
  switch (kind) {
    case 'added':
      return t`added`;
    case 'removed':
      return t`removed`;
    case 'changed':
      return t`changed`;
    default:
      return kind satisfies never;
  }
}

/** Path by path: before on the left, after on the right; each order line under its name. */
export function DifferenceTable({ groups }: { groups: readonly DifferenceGroup[] }) {
  return (
    <div class="table-scroll">
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">{t`path`}</th>
            <th scope="col">{t`before`}</th>
            <th scope="col">{t`after`}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={`${group.path} ${group.whole}`}>
            {group.path !== '' && <GroupHead group={group} />}
            {group.rows.map((row) => (
              <Row key={`${row.kind} ${row.path}`} row={row} within={group.path} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GroupHead({ group: { path, name, whole, from } }: { group: DifferenceGroup }) {
  return (
    <tr class="difference-group">
      <th scope="rowgroup" colSpan={3}>
        <code>
          <Value text={path} />
        </code>
        {name !== undefined && <Value text={name} />}
        {whole !== undefined && <span class={`difference-word ${whole}`}>{wordOf(whole)}</span>}
        {from !== undefined && <span class="quiet">{t`was ${from}`}</span>}
      </th>
    </tr>
  );
}

function Row({ row, within }: { row: DifferenceRow; within: string }) {
  const { kind, path, before, after, note } = row;
  const short =
    within !== '' && path.startsWith(within) ? path.slice(within.length).replace(/^\./, '') : path;
  return (
    <tr class={`difference ${kind}`} data-difference={path}>
      <th scope="row" class="mono" title={path}>
        <span class={`difference-mark ${kind}`} role="img" aria-label={wordOf(kind)}>
          {marks[kind]}
        </span>
        <Value text={short === '' ? t`value` : short} />
      </th>
      <td>{before && <Side side={before} />}</td>
      <td>
        {after && <Side side={after} />}
        {note !== undefined && <span class="difference-note">{translate(note)}</span>}
      </td>
    </tr>
  );
}

function Side({ side: { text, raw } }: { side: ShownSide }) {
  return (
    <>
      <Value text={text} />
      {raw !== undefined && <bdi class="value-raw mono">{raw}</bdi>}
    </>
  );
}
