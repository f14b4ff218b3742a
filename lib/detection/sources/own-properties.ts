import { maxProperties } from '../limits.ts';

type Entry = readonly [step: string | number, value: unknown];

const functionProperties = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);

/**
 * The own data properties of an object in a page; `undefined` for objects that are not scanned: documents, elements,
 * windows, binary data, and objects that throw. Getters are never called, because they are the page's code. The traps of
 * a proxy cannot be avoided; an error they throw is caught.
 */
export function ownEntries(value: object): readonly Entry[] | undefined {
  try {
    if (isOutOfBounds(value)) return undefined;
    if (isA(value, globalThis.Map)) return collectionEntries(value);
    if (isA(value, globalThis.Set)) return collectionEntries(value);
    return Array.isArray(value) ? itemsOf(value) : propertiesOf(value);
  } catch {
    return undefined;
  }
}

/** The page's own variables, without the browser's built-in constructors and functions. */
export function globalEntries(window: object): readonly Entry[] {
  return propertiesOf(window, 50_000).filter(
    ([name, value]) =>
      !(typeof value === 'function' && !Object.prototype.propertyIsEnumerable.call(window, name)),
  );
}

function propertiesOf(value: object, max = maxProperties): Entry[] {
  const entries: Entry[] = [];
  const isFunction = typeof value === 'function';
  for (const name of Object.getOwnPropertyNames(value).slice(0, max)) {
    if (isFunction && functionProperties.has(name)) continue;
    const property = dataProperty(value, name);
    if (property !== undefined) entries.push([name, property]);
  }
  return entries;
}

function itemsOf(list: readonly unknown[]): Entry[] {
  const length = Math.min(Number(Object.getOwnPropertyDescriptor(list, 'length')?.value ?? 0), maxProperties);
  const entries: Entry[] = [];
  for (let index = 0; index < length; index++) {
    const item = dataProperty(list, String(index));
    if (item !== undefined) entries.push([index, item]);
  }
  return entries;
}

/** The value of a data property; `undefined` for getters and for functions without properties. */
function dataProperty(owner: object, name: string): unknown {
  try {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const value: unknown = descriptor && 'value' in descriptor ? descriptor.value : undefined;
    return typeof value === 'function' && Object.keys(value).length === 0 ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Entries of a `Map` or `Set`, by the browser's own method. Nothing when the page replaced that method. */
function collectionEntries(collection: Map<unknown, unknown> | Set<unknown>): Entry[] {
  const entries: Entry[] = [];
  const add = (value: unknown, key: unknown) => {
    const step = typeof key === 'string' || typeof key === 'number' ? key : entries.length;
    if (entries.length < maxProperties) entries.push([step, value]);
  };
  if (isA(collection, globalThis.Map)) {
    if (isNative(Map.prototype.forEach)) Map.prototype.forEach.call(collection, add);
  } else if (isNative(Set.prototype.forEach)) {
    Set.prototype.forEach.call(collection, (value: unknown) => add(value, entries.length));
  }
  return entries;
}

function isNative(method: (...parameters: never[]) => unknown): boolean {
  return /\{\s*\[native code\]\s*\}\s*$/.test(Function.prototype.toString.call(method));
}

/** `instanceof` for a class that the page can have replaced by any value. */
function isA<Instance>(value: object, kind: { prototype: Instance } | undefined): value is object & Instance {
  try {
    return typeof kind === 'function' && value instanceof kind;
  } catch {
    return false;
  }
}

/** Elements and documents of any frame, windows, binary data. */
function isOutOfBounds(value: object): boolean {
  if (ArrayBuffer.isView(value)) return true;
  if (isA(value, globalThis.Node)) return true;
  // Only a window has a getter named `window`.
  return Object.getOwnPropertyDescriptor(value, 'window')?.get !== undefined;
}
