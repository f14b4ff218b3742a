import { leavesOf } from '../../display/json-tree.ts';
import {
  type Disclosure,
  isJsonLeaf,
  isJsonObject,
  type Json,
  type JsonLeaf,
  shownValue,
} from '../../display/shown-value.ts';
import { describeSlightDifference, slightDifference } from '../../display/slight-difference.ts';
import { type JsonPath, jsonPath } from '../../klarna/json-path.ts';
import { amountText, taxRateText } from '../../klarna/money.ts';
import type { Snapshot } from '../../klarna/snapshot.ts';
import { render } from '../../language/render.ts';
import { type Text, t } from '../../language/text.ts';
import { compareSnapshots, type SnapshotDifference } from './compare-snapshots.ts';

/** One side of a difference, masked and formatted for the screen. */
export interface ShownSide {
  /** Amounts have their currency, tax rates are in percent, and personal values are masked. */
  text: string;
  /** The original value, if `text` is formatted. */
  raw?: string;
}

/** One path that differs. `before` or `after` is absent if there was no value. */
export interface DifferenceRow {
  kind: 'added' | 'removed' | 'changed';
  path: string;
  before?: ShownSide;
  after?: ShownSide;
  /** What the two sides do not show. */
  note?: Text;
}

/** The differences in one part of a session, such as an order line or an address. The path of the session's own fields is empty. */
export interface DifferenceGroup {
  path: string;
  /** The name of the part, such as an order line's name. */
  name: string | undefined;
  /** Set if the whole part was added or removed. */
  whole: 'added' | 'removed' | undefined;
  /** Its previous path, if it moved. */
  from: string | undefined;
  rows: DifferenceRow[];
}

/** All differences between two snapshots. Both sides share the masks in `disclosure`. */
export function differenceGroups(
  before: Snapshot,
  after: Snapshot,
  disclosure: Disclosure,
): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of compareSnapshots(before.body, after.body)) {
    const { part, body, isGone } = partOf(difference, before.body, after.body);
    // A removed line must not be listed under the line that has its index now.
    const key = `${isGone} ${jsonPath(part)}`;
    const group = groups.get(key) ?? {
      path: jsonPath(part),
      name: nameAt(part, body, disclosure),
      whole: undefined,
      from: undefined,
      rows: [],
    };
    groups.set(key, group);
    addTo(group, part, difference, { before: before.body, after: after.body, disclosure });
  }
  return [...groups.values()];
}

interface Sides {
  before: Json;
  after: Json;
  disclosure: Disclosure;
}

function addTo(group: DifferenceGroup, part: JsonPath, difference: SnapshotDifference, sides: Sides): void {
  const { kind, path } = difference;
  if (kind === 'moved') {
    if (path.length === part.length) group.from = jsonPath(difference.from);
    return;
  }
  const show = (value: JsonLeaf, at: JsonPath, body: Json) => shownSide(value, at, body, sides.disclosure);
  if (kind === 'changed') {
    const { before, after } = difference;
    if (isJsonLeaf(before) && isJsonLeaf(after)) {
      const was = show(before, path, sides.before);
      const is = show(after, path, sides.after);
      group.rows.push({
        kind,
        path: jsonPath(path),
        before: was,
        after: is,
        ...note(before, after, was, is),
      });
      return;
    }
    group.rows.push(...whole('removed', path, before, sides), ...whole('added', path, after, sides));
    return;
  }
  if (path.length === part.length && part.length > 0) group.whole = kind;
  group.rows.push(...whole(kind, path, kind === 'added' ? difference.after : difference.before, sides));
}

/** All values of a part that was added or removed as a whole. */
function whole(kind: 'added' | 'removed', path: JsonPath, value: Json, sides: Sides): DifferenceRow[] {
  const side = (text: ShownSide) => (kind === 'added' ? { after: text } : { before: text });
  const leaves = leavesOf(value, path);
  if (leaves.length === 0) {
    return [{ kind, path: jsonPath(path), ...side({ text: isJsonObject(value) ? '{ }' : '[ ]' }) }];
  }
  return leaves.map((leaf) => ({
    kind,
    path: jsonPath(leaf.path),
    ...side(
      shownSide(leaf.value, leaf.path, kind === 'added' ? sides.after : sides.before, sides.disclosure),
    ),
  }));
}

function shownSide(value: JsonLeaf, path: JsonPath, body: Json, disclosure: Disclosure): ShownSide {
  const { text } = shownValue(value, path, disclosure);
  if (typeof value === 'string' && value === '') return { text: render(t`empty text`, disclosure.language) };
  const key = path.findLast((step) => typeof step === 'string');
  if (typeof value !== 'number' || typeof key !== 'string' || text !== String(value)) return { text };
  const formatted = /(_amount|unit_price)$/.test(key)
    ? render(amountText(value, currencyOf(body)), disclosure.language)
    : key === 'tax_rate'
      ? render(taxRateText(value), disclosure.language)
      : text;
  return formatted === text ? { text } : { text: formatted, raw: text };
}

/** Explains a difference that is not visible: two different values can have equal masks or look the same on screen. */
function note(before: JsonLeaf, after: JsonLeaf, was: ShownSide, is: ShownSide): { note?: Text } {
  const slight =
    typeof before === 'string' && typeof after === 'string' ? slightDifference(before, after) : undefined;
  if (slight !== undefined) return { note: describeSlightDifference(slight) };
  if (typeof before !== typeof after && before !== null && after !== null) {
    return { note: t`was a ${typeof before}, is a ${typeof after}` };
  }
  return was.text === is.text ? { note: t`not the same value` } : {};
}

/** The part of the session to which a difference belongs, and the snapshot body that contains it. */
function partOf(
  difference: SnapshotDifference,
  before: Json,
  after: Json,
): { part: JsonPath; body: Json; isGone: boolean } {
  if (difference.kind !== 'removed')
    return { part: partAt(difference.path, after), body: after, isGone: false };
  const { path, within } = difference;
  const whole = partAt(path, before);
  if (whole.length === path.length) return { part: whole, body: before, isGone: true };
  return { part: partAt([...within, ...path.slice(-1)], after), body: after, isGone: false };
}

/** The session itself, one of its objects, or one item of one of its lists. */
function partAt(path: JsonPath, body: Json): JsonPath {
  if (typeof path[1] === 'number') return path.slice(0, 2);
  const [first] = path;
  const isPart =
    first !== undefined && isJsonObject(body) && !isJsonLeaf(body[first]) && !Array.isArray(body[first]);
  return isPart ? path.slice(0, 1) : [];
}

function nameAt(part: JsonPath, body: Json, disclosure: Disclosure): string | undefined {
  const [list, index] = part;
  if (list === undefined || typeof index !== 'number' || !isJsonObject(body)) return undefined;
  const items = body[list];
  const item: Json = Array.isArray(items) ? items[index] : undefined;
  const name = isJsonObject(item) ? item.name : undefined;
  return typeof name === 'string' ? shownValue(name, [...part, 'name'], disclosure).text : undefined;
}

function currencyOf(body: Json): string | undefined {
  const currency = isJsonObject(body) ? body.purchase_currency : undefined;
  return typeof currency === 'string' ? currency : undefined;
}
