/** JSON text that was parsed, or why not. */
export type BoundedJson =
  | { kind: 'json'; value: unknown }
  | { kind: 'not-json' }
  /** Nested deeper, or made of more values, than is passed on: messages and storage cut such values silently. */
  | { kind: 'too-deep' };

/** No session has more: 1,000 order lines are about 25,000 values. With 200,000 wrong ones zod overflows the stack. */
const maxValues = 50_000;

/** Parses JSON and refuses what is nested deeper than `maxLevels`, or made of more values, without recursion. */
export function parseBoundedJson(text: string, maxLevels: number, most = maxValues): BoundedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // Some engines run out of stack on deep input instead of calling it a syntax error.
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

/** Whether text that is not JSON begins like JSON and ends before everything it opened was closed. */
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
