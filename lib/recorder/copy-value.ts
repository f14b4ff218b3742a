/** Limits of one copy: values, levels of nesting, and characters of one text. */
const maxValues = 2000;
const maxDepth = 8;
const maxText = 20_000;

/**
 * Returns a copy of a value that a page passed to Klarna's library, as JSON. Reads own data properties only: a getter can
 * have side effects, and the page must not notice the recorder.
 */
export function copyValue(value: unknown): unknown {
  let values = 0;
  const parents: object[] = [];
  function copy(value: unknown): unknown {
    values += 1;
    if (values > maxValues) return '…';
    if (typeof value === 'string') return value.length > maxText ? `${value.slice(0, maxText)}…` : value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (typeof value === 'function') return 'ƒ';
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
    return typeof value === 'object' && value !== null ? copyObject(value) : value;
  }
  function copyObject(object: object): unknown {
    if (parents.includes(object)) return '(itself)';
    if (parents.length >= maxDepth) return '…';
    if (isElement(object)) return describe(object);
    parents.push(object);
    const entries: [string, unknown][] = [];
    for (const [key, item] of ownData(object)) {
      entries.push([key, copy(item)]);
      if (values > maxValues) break;
    }
    parents.pop();
    return Array.isArray(object) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  }
  return copy(value);
}

/** Yields own enumerable data properties, one at a time: an array can have millions. */
function* ownData(object: object): Generator<[string, unknown]> {
  try {
    for (const key of Object.keys(object)) {
      const value: unknown = Object.getOwnPropertyDescriptor(object, key)?.value;
      if (value !== undefined) yield [key, value];
    }
  } catch {
    // A proxy of the page can throw.
  }
}

function isElement(object: object): object is Element {
  return typeof Element === 'function' && object instanceof Element;
}

function describe({ localName, id }: Element): string {
  return id ? `<${localName}#${id}>` : `<${localName}>`;
}
