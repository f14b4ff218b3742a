/** Parsed JSON text, or why it was refused. */
export type BoundedJson =
  | { kind: 'json'; value: unknown }
  | { kind: 'not-json' }
  /** Nested too deep, or too many values: messages and storage would cut such a value silently. */
  | { kind: 'too-deep' };

/** No session has more values: 1,000 order lines have about 25,000. With 200,000 wrong values zod overflows the stack. */
const maxValues = 50_000;

/** Parses JSON. Refuses more than `maxLevels` levels or more than `most` values. Does not recurse. */
export function parseBoundedJson(text: string, maxLevels: number, most = maxValues): BoundedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // On deep input some engines overflow the stack instead of throwing a syntax error.
    return { kind: error instanceof SyntaxError ? 'not-json' : 'too-deep' };
  }
  return isWithin(value, maxLevels, most) ? { kind: 'json', value } : { kind: 'too-deep' };
}

function isWithin(root: unknown, maxLevels: number, most: number): boolean {
  let level: object[] = typeof root === 'object' && root !== null ? [root] : [];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maxLevels) return false;
    const next: object[] = [];
    for (const container of level) {
      for (const item of Object.values(container)) {
        values += 1;
        if (typeof item === 'object' && item !== null) next.push(item);
      }
      if (values > most) return false;
    }
    level = next;
  }
  return true;
}

/** Whether text that is not JSON starts like JSON and ends inside a string, an object or a list. */
export function looksCutOff(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  let open = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString && character === '\\') index += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{' || character === '[') open += 1;
    else if (character === '}' || character === ']') open -= 1;
  }
  return inString || open > 0;
}
