/** Steps from the root of a JSON value: object keys and array indexes. */
export type JsonPath = readonly (string | number)[];

/**
 * A path as text, for the screen and for `data-path`: `order_lines[0].total_amount`. Keys that are not identifiers
 * are quoted: `options["a b"]`. The root is the empty string.
 */
export function jsonPath(steps: JsonPath): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${path}[${JSON.stringify(step)}]`;
    return path === '' ? step : `${path}.${step}`;
  }, '');
}

/** The value of parsed JSON at a path; `undefined` if there is none. Only own, enumerable properties are read. */
export function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isIn(value, step) ? Reflect.get(value, step) : undefined),
    json,
  );
}

/** The value of parsed JSON at a path in text form, as Klarna writes it: `order_lines[0].name`. */
export function valueAtPath(json: unknown, path: string): unknown {
  const steps = [...path.matchAll(/[A-Za-z_]\w*|\[(\d+)\]/g)];
  return valueAt(
    json,
    steps.map(([name, index]) => (index === undefined ? name : Number(index))),
  );
}

function isIn(value: unknown, step: PropertyKey): value is object {
  return (
    typeof value === 'object' && value !== null && Object.prototype.propertyIsEnumerable.call(value, step)
  );
}
