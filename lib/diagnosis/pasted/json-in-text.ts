import { type BoundedJson, parseBoundedJson } from '../../klarna/bounded-json.ts';

/** How many levels a body may have, as for an answer of the API. */
export const maxLevels = 32;
/** How many objects in a row are parsed: a log has many. */
const maxObjects = 5_000;
/**
 * How many brackets that do not start JSON are skipped, for example of a sentence or of code around the JSON: those that
 * close again, and those that do not, each of which costs a walk to the end of the text.
 */
const maxPassedOver = { 'not-json': 500, 'too-deep': 500, 'does-not-end': 12 };

/** A value that is part of a text. */
export interface ValueInText {
  value: unknown;
  start: number;
  end: number;
}

/** The JSON in a text, and the first part that starts like JSON but is not valid. */
export interface JsonInText {
  values: ValueInText[];
  trouble: { kind: 'not-json' | 'too-deep' | 'does-not-end'; line: number } | undefined;
}

/** Parses every outermost `{…}` of a text and skips the text between them, such as a shell command. Linear time. */
export function jsonInText(text: string): JsonInText {
  const values: ValueInText[] = [];
  let trouble: JsonInText['trouble'];
  const passedOver = { 'not-json': 0, 'too-deep': 0, 'does-not-end': 0 };
  let start = text.indexOf('{');
  while (start !== -1 && values.length < maxObjects) {
    const end = endOfObject(text, start);
    const json: BoundedJson | undefined =
      end === undefined ? undefined : parseBoundedJson(text.slice(start, end), maxLevels);
    if (json?.kind === 'json' && end !== undefined) values.push({ value: json.value, start, end });
    else {
      const kind = json === undefined || json.kind === 'json' ? 'does-not-end' : json.kind;
      trouble ??= { kind, line: lineOf(text.slice(0, start)) };
      passedOver[kind] += 1;
      if (passedOver[kind] > maxPassedOver[kind]) break;
    }
    start = text.indexOf('{', json?.kind === 'json' ? end : start + 1);
  }
  return { values, trouble };
}

/** The index after the bracket that closes the one at `start`. Brackets inside strings are ignored. */
function endOfObject(text: string, start: number): number | undefined {
  // A string, whole, or a bracket. One search for both is several times faster than a walk over the characters.
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|"|[{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    // A string without an end: there is no bracket behind it.
    if (found === '"') return undefined;
    if (found === '{') depth += 1;
    else if (found === '}' && --depth === 0) return token.lastIndex;
  }
  return undefined;
}

/** The number of the line that comes after a text, from 1. */
export function lineOf(before: string): number {
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** How many times JSON is unwrapped from a string inside JSON. Logs often contain a request body as a string. */
const maxUnwrapped = 3;

/** Every object in a value, outer objects first, including objects in strings that contain JSON. */
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

/** The text itself, and the text without the quoting of a shell, a JSON string, HTML or broken lines, one after another. */
export function* unquotedForms(text: string): Generator<string> {
  const seen = new Set<string>();
  for (const unquote of [same, withoutShellQuotes, withoutEscapes, withoutMarkup, joinedLines]) {
    const form = unquote(text);
    if (!seen.has(form)) yield form;
    seen.add(form);
  }
}

function same(text: string): string {
  return text;
}

/** `'\''` and `'"'"'` are an apostrophe inside a shell's single quotes. */
function withoutShellQuotes(text: string): string {
  return text.replaceAll("'\\''", "'").replaceAll(`'"'"'`, "'");
}

/** JSON inside a JSON string, or in a shell's double quotes: `{\"order_amount\":9000}`. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(["'\\/])/g, '$1');
}

/** For a log or a chat that broke long lines inside strings. */
function joinedLines(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}

/** A text without the markup and the escapes of HTML and JSON around it. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/\\[rn]|<br ?\/?>|<\/(?:p|li|div|td)>/gi, '\n')
    .replace(/<[a-z/][^<>]{0,200}>/gi, '')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:#0?39|#x27|apos);/gi, "'")
    .replace(/&(?:#0?91|#x5b|lbrack|lsqb);/gi, '[')
    .replace(/&(?:#0?93|#x5d|rbrack|rsqb);/gi, ']')
    .replace(/&amp;/gi, '&')
    .replace(/\\(["'\\/])/g, '$1');
}
