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

/** How often JSON is unwrapped from a string inside of JSON: logs put the body of a request into one. */
const maxUnwrapped = 3;

/** Every object in a value, the outer ones first, also inside of strings that are JSON themselves. */
export function nestedObjects(root: unknown): object[] {
  const found: object[] = [];
  let level: { value: unknown; unwrapped: number }[] = [{ value: root, unwrapped: 0 }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { value, unwrapped } of level) {
      if (typeof value === 'string' && /^\s*\{/.test(value) && unwrapped < maxUnwrapped) {
        const json = parseBoundedJson(value, maxLevels);
        if (json.kind === 'json') next.push({ value: json.value, unwrapped: unwrapped + 1 });
      }
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) found.push(value);
      for (const item of Object.values(value)) next.push({ value: item, unwrapped });
    }
    level = next;
  }
  return found;
}

/** A text as it is, and as it was before a shell or another text took it in. The first that holds JSON is meant. */
export function unquotedForms(text: string): string[] {
  const forms = [text, withoutShellQuotes(text), withoutEscapes(text), joinedLines(text)];
  return [...new Set(forms)];
}

/** `'\''` and `'"'"'` are how an apostrophe stands in a shell's single quotes. */
function withoutShellQuotes(text: string): string {
  return text.replaceAll("'\\''", "'").replaceAll(`'"'"'`, "'");
}

/** JSON inside a JSON string, or in a shell's double quotes: `{\"order_amount\":9000}`. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(["'\\/])/g, '$1');
}

/** A log or a chat that broke long lines inside of strings. */
function joinedLines(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}
