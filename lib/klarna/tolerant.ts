import type * as z from 'zod/mini';
import { type JsonPath, jsonPath } from './json-path.ts';

/** A value that did not have the documented type. The raw answer still shows it. */
export interface UnexpectedValue {
  path: string;
  /** What was expected, in zod's words: "Invalid input: expected string, received number". */
  message: string;
}

/** More wrong values than this and the rest of the answer is not worth reading value by value. */
const maxUnexpected = 100;

/**
 * Parses with a schema in which every field is nullable: whatever does not fit is replaced by `null` and reported, and
 * all other fields survive.
 */
export function readTolerantly<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): { value: z.infer<Schema>; unexpected: UnexpectedValue[] } {
  const unexpected: UnexpectedValue[] = [];
  let remaining = json;
  for (;;) {
    const parsed = schema.safeParse(remaining);
    if (parsed.success) return { value: parsed.data, unexpected };
    if (unexpected.length >= maxUnexpected) throw new RangeError('The schema refuses null somewhere.');
    for (const { path, message } of parsed.error.issues) {
      unexpected.push({ path: jsonPath(path.map(asStep)), message });
      remaining = withNull(remaining, path);
    }
  }
}

function asStep(step: PropertyKey): JsonPath[number] {
  return typeof step === 'symbol' ? String(step) : step;
}

/** A copy of the value with `null` at the path. */
function withNull(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (step === undefined) return null;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? withNull(item, rest) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withNull(item, rest) : item]),
  );
}
