import type * as z from 'zod/mini';
import { jsonPath, valueAt } from './json-path.ts';

/** A value that the schema refuses. It is still in the raw answer. `path` is as `jsonPath` writes it. */
export type UnexpectedValue =
  | { kind: 'wrong-type'; path: string; expected: SchemaType; received: JsonType }
  /** The type is right, but the integer is too large for a number to hold exactly. */
  | { kind: 'other'; path: string };

/** The types in the schemas, as zod names them. For an integer, zod expects `number` first and then `int`. */
const schemaTypes = ['string', 'number', 'int', 'object', 'array'] as const;
type SchemaType = (typeof schemaTypes)[number];

type JsonType = 'null' | 'array' | 'object' | 'string' | 'number' | 'boolean';

/** The maximum length of the list. An answer in which every value is wrong would give 50,000 entries. */
const maxListed = 100;

/**
 * Parses JSON with a schema in which every field is nullable. A value of the wrong type becomes `null`; all other
 * fields keep their values. The first hundred such values are listed.
 */
export function parseLeniently<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): { value: z.infer<Schema>; unexpected: UnexpectedValue[] } {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, unexpected: [] };
  const { issues } = parsed.error;
  const unexpected = issues.slice(0, maxListed).map((issue) => unexpectedValue(issue, json));
  // One pass replaces all of them. A schema that refuses `null` somewhere would throw here.
  return { value: schema.parse(withNulls(json, placesOf(issues))), unexpected };
}

type Issue = z.core.$ZodIssue;

function unexpectedValue(issue: Issue, json: unknown): UnexpectedValue {
  const path = jsonPath(issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)));
  const expected =
    issue.code === 'invalid_type' ? schemaTypes.find((type) => type === issue.expected) : undefined;
  const received = jsonType(valueAt(json, issue.path));
  return expected === undefined || received === undefined
    ? { kind: 'other', path }
    : { kind: 'wrong-type', path, expected, received };
}

/** `undefined` for what JSON cannot hold. */
function jsonType(value: unknown): JsonType | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'object' || type === 'string' || type === 'number' || type === 'boolean' ? type : undefined;
}

/** The paths of wrong values, as a tree of their steps. An empty map: the value itself is wrong. */
type Places = Map<PropertyKey, Places>;

function placesOf(issues: readonly Issue[]): Places {
  const places: Places = new Map();
  for (const { path } of issues) {
    let below = places;
    for (const step of path) {
      const next: Places = below.get(step) ?? new Map();
      below.set(step, next);
      below = next;
    }
  }
  return places;
}

/** A copy of the value with `null` at the given paths. */
function withNulls(value: unknown, places: Places): unknown {
  if (places.size === 0) return null;
  const replaced = (item: unknown, step: PropertyKey): unknown => {
    const below = places.get(step);
    return below === undefined ? item : withNulls(item, below);
  };
  if (Array.isArray(value)) return value.map(replaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, key)]));
}
