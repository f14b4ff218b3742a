import { type BoundedJson, parseBoundedJson } from '../../klarna/bounded-json.ts';

/** How many levels a body may have, as for an answer of the API. */
export const maxLevels = 32;
/** How many objects in a row are parsed. */
const maxObjects = 50;
/** How many brackets that do not start JSON are skipped, for example of a sentence or of code around the JSON. */
const maxPassedOver = 12;

/** The JSON in a text, and the first part that starts like JSON but is not valid. */
export interface JsonInText {
  values: unknown[];
  trouble: { kind: 'not-json' | 'too-deep' | 'does-not-end'; line: number } | undefined;
}

/** Parses every outermost `{…}` of a text and skips the text between them, such as a shell command. Linear time. */
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

/** The index after the bracket that closes the one at `start`. Brackets inside strings are ignored. */
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

/** The text itself, and the text without the quoting of a shell, a JSON string, HTML or broken lines. */
export function unquotedForms(text: string): string[] {
  const forms = [
    text,
    withoutShellQuotes(text),
    withoutEscapes(text),
    withoutMarkup(text),
    joinedLines(text),
  ];
  return [...new Set(forms)];
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
