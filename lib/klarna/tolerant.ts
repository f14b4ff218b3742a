import type * as z from 'zod/mini';
import { jsonPath, valueAt } from './json-path.ts';

/** A value that did not have the documented type. The raw answer still shows it. */
export interface UnexpectedValue {
  path: string;
  /** What was expected: "Invalid input: expected string, received number". */
  message: string;
}

/** More than this nobody reads; an answer of nothing but wrong values would make a list of 50,000. */
const maxListed = 100;

/**
 * Parses with a schema in which every field is nullable: whatever does not fit is replaced by `null`, and all other
 * fields survive. The first hundred are listed.
 */
export function readTolerantly<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): { value: z.infer<Schema>; unexpected: UnexpectedValue[] } {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, unexpected: [] };
  const { issues } = parsed.error;
  const unexpected = issues.slice(0, maxListed).map((issue) => ({
    path: jsonPath(issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))),
    message: messageOf(issue, valueAt(json, issue.path)),
  }));
  // One pass replaces them all. A schema that refuses `null` somewhere would throw here, in its first test.
  return { value: schema.parse(withNulls(json, placesOf(issues))), unexpected };
}

type Issue = z.core.$ZodIssue;

/** Zod's words for a wrong type; zod/mini comes without them. */
function messageOf(issue: Issue, value: unknown): string {
  if (issue.code !== 'invalid_type') return 'Invalid input';
  return `Invalid input: expected ${issue.expected}, received ${typeName(value)}`;
}

function typeName(json: unknown): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}

/** The wrong places in a value, by their first step. No steps: the value itself. */
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

/** A copy of the value with `null` in the places. */
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
