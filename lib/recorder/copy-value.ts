/** Bounds of one copy: values in it, levels, characters of one text. */
const maxValues = 2000;
const maxDepth = 8;
const maxText = 20_000;

/**
 * A JSON-safe copy of what a page passed to Klarna's library. Reads own data properties only: a getter could have
 * effects, and the page must not notice that anybody looked.
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

/** Own enumerable data properties, one by one: a list may have millions. */
function* ownData(object: object): Generator<[string, unknown]> {
  try {
    for (const key of Object.keys(object)) {
      const value: unknown = Object.getOwnPropertyDescriptor(object, key)?.value;
      if (value !== undefined) yield [key, value];
    }
  } catch {
    // A proxy of the page's that refuses.
  }
}

function isElement(object: object): object is Element {
  return typeof Element === 'function' && object instanceof Element;
}

function describe({ localName, id }: Element): string {
  return id ? `<${localName}#${id}>` : `<${localName}>`;
}
