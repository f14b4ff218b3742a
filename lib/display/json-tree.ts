import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import { jsonInString } from './json-in-string.ts';
import { isUndocumented } from './known-fields.ts';
import { isJsonLeaf, isJsonList, isJsonObject, type Json, type JsonLeaf } from './shown-value.ts';

interface RowPlace {
  path: JsonPath;
  /** The path as text; unique in the tree. */
  id: string;
  /** 1 for the fields of the session itself. */
  level: number;
  /** 1 for the first of its siblings. */
  position: number;
  siblings: number;
}

/** One visible line of a JSON tree. */
export type TreeRow = RowPlace &
  (
    | { kind: 'leaf'; value: JsonLeaf; undocumented: boolean }
    | {
        kind: 'container';
        value: Json;
        shape: 'object' | 'list';
        size: number;
        expanded: boolean;
        undocumented: boolean;
      }
    /** A string that contains JSON. Opened, it has the parts of that JSON. */
    | {
        kind: 'json-string';
        value: string;
        shape: 'object' | 'list';
        size: number;
        expanded: boolean;
        undocumented: boolean;
      }
    /** A row for the remaining items of a long list. `of` is the id of the list. */
    | { kind: 'more'; of: string; hidden: number }
  );

/** Which containers are open, and how many of their parts are listed. Both functions take the path as text. */
export interface TreeExpansion {
  isExpanded(id: string): boolean;
  /** The number of listed parts of a container. */
  limitOf(id: string): number;
}

/** The visible rows of an answer, in order. */
export function treeRows(body: Json, expansion: TreeExpansion, path: JsonPath = []): TreeRow[] {
  const children = childrenOf(body);
  const id = jsonPath(path);
  const limit = expansion.limitOf(id);
  const rows = children.slice(0, limit).flatMap(([step, value], index): TreeRow[] => {
    const childPath = [...path, step];
    const place = placeOf(childPath, index, children.length);
    const undocumented = isUndocumented(childPath);
    const inside = jsonInString(value);
    if (isJsonLeaf(value) && inside === undefined) {
      return [{ ...place, kind: 'leaf', value, undocumented }];
    }
    const parts = inside ?? value;
    const expanded = expansion.isExpanded(place.id);
    const shape = isJsonList(parts) ? 'list' : 'object';
    const container = { ...place, shape, size: childrenOf(parts).length, expanded, undocumented } as const;
    const row: TreeRow =
      typeof value === 'string'
        ? { ...container, kind: 'json-string', value }
        : { ...container, kind: 'container', value };
    return expanded ? [row, ...treeRows(parts, expansion, childPath)] : [row];
  });
  if (children.length > limit) {
    const place = placeOf([...path, '…'], limit, children.length);
    rows.push({ ...place, id: `${id} …`, kind: 'more', of: id, hidden: children.length - limit });
  }
  return rows;
}

/** The paths of all objects and lists, also of those in strings, to open everything. */
export function containerIds(body: Json, path: JsonPath = []): string[] {
  return childrenOf(body).flatMap(([step, value]) => {
    const parts = jsonInString(value) ?? value;
    return isJsonLeaf(parts) ? [] : [jsonPath([...path, step]), ...containerIds(parts, [...path, step])];
  });
}

/** All values without parts, each with its path. */
export function leavesOf(body: Json, path: JsonPath = []): { path: JsonPath; value: JsonLeaf }[] {
  if (isJsonLeaf(body)) return [{ path, value: body }];
  return childrenOf(body).flatMap(([step, value]) => leavesOf(value, [...path, step]));
}

function placeOf(path: JsonPath, index: number, siblings: number): RowPlace {
  return { path, id: jsonPath(path), level: path.length, position: index + 1, siblings };
}

function childrenOf(value: Json): [string | number, Json][] {
  if (isJsonList(value)) return [...value.entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}
