type Entry = readonly [step: string | number, value: unknown];

/** More properties of one object, or items of one list, are not looked at. */
const maxProperties = 5_000;
const functionProperties = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);

/**
 * The own data properties of an object in a page. A getter is never called, since it is the page's code; what a proxy
 * does when it is asked cannot be prevented, only survived. Documents, elements, windows and binary data are left out.
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

/** The page's own variables: built-in constructors and functions, which no page has put there, are left out. */
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

/** A property's value where it is data and worth a look; functions that hold nothing are not. */
function dataProperty(owner: object, name: string): unknown {
  try {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const value: unknown = descriptor && 'value' in descriptor ? descriptor.value : undefined;
    return typeof value === 'function' && Object.keys(value).length === 0 ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Entries of a `Map` or `Set`, by the browser's own method. A page that replaced it is not asked. */
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

/** `instanceof` for a class that the page may have replaced by anything. */
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
  // A window has itself under `window`, behind a getter; no page can imitate that by accident.
  return Object.getOwnPropertyDescriptor(value, 'window')?.get !== undefined;
}
