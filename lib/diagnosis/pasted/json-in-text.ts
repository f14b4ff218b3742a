import { type BoundedJson, parseBoundedJson } from '../../klarna/bounded-json.ts';

/** Levels a body may have, as for an answer of the API. */
export const maxLevels = 32;
/** More objects than these, one behind the other, nobody pastes. */
const maxObjects = 50;
/** How often a bracket is passed over that begins no JSON: of a sentence, of a program around the JSON. */
const maxPassedOver = 12;

/** The JSON of a text, and the first thing in it that begins like JSON and is none. */
export interface JsonInText {
  values: unknown[];
  trouble: { kind: 'not-json' | 'too-deep' | 'does-not-end'; line: number } | undefined;
}

/** Parses every outermost `{…}` of a text, whatever stands between them: a shell command, log lines. Linear. */
export function jsonInText(text: string): JsonInText {
  const values: unknown[] = [];
  let trouble: JsonInText['trouble'];
  let passedOver = 0;
  let start = text.indexOf('{');
  while (start !== -1 && values.length < maxObjects && passedOver <= maxPassedOver) {
    const end = endOfObject(text, start);
    const json: BoundedJson | undefined =
      end === undefined ? undefined : parseBoundedJson(text.slice(start, end), maxLevels);
    if (json?.kind === 'json') values.push(json.value);
    else {
      trouble ??= { kind: json?.kind ?? 'does-not-end', line: lineOf(text, start) };
      passedOver += 1;
    }
    start = text.indexOf('{', json?.kind === 'json' ? end : start + 1);
  }
  return { values, trouble };
}

/** Behind the bracket that closes the one at `start`; brackets inside of strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (inString && character === '\\') index += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return index + 1;
  }
  return undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
