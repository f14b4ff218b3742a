/** A field that Klarna refuses. */
export interface RefusedField {
  /** As on the wire, without the `#` that sometimes precedes a name: `order_lines[0].total_tax_amount`. */
  path: string;
  /** What Klarna says about it after the path. */
  reason: RefusalReason | undefined;
}

/** Klarna's own reason for a refused field. `words` are Klarna's, as on the wire. */
export type RefusalReason =
  /** `differs from the calculated value [-2990] by more than [1]`. Both in the unit of the field. */
  | { kind: 'calculated'; words: string; calculated: number; tolerance: number }
  /** `(size must be between 0 and 64)` */
  | { kind: 'size'; words: string; min: number; max: number }
  /** `(order billing country is: NO, configured currencies are: AUD, CAD)` */
  | { kind: 'currencies'; words: string; billing_country: string; configured: readonly string[] }
  | { kind: 'other'; words: string };

/** One of Klarna's error messages, taken apart. */
export type RefusalMessage =
  | { kind: 'refused-fields'; because: 'bad-value' | 'bad-format'; fields: readonly RefusedField[] }
  /** `Not matching fields: […]`. `items` are the numbers of lines that Klarna counts, if it names them. */
  | {
      kind: 'not-matching';
      fields: readonly string[];
      items: { expected: number; actual: number } | undefined;
    }
  /** Any other sentence, as on the wire. */
  | { kind: 'sentence'; words: string };

const refusedOpening = /^[\s[("']*bad[ _](value|format)\s*:\s*/i;
const notMatchingOpening = /^[\s[("']*not matching fields\s*:?\s*/i;

const index = String.raw`\[[^\[\]\s,]{0,12}\]`;
const name = '#?[A-Za-z][A-Za-z0-9_]{0,60}';
/** A field's path at the start of a text, in quotes or not. */
const pathAtStart = new RegExp(
  `^["'\`\\s]*(${name}(?:${index}){0,3}(?:\\.${name}(?:${index}){0,3}){0,8})["'\`]?`,
);

/**
 * Takes one of Klarna's error messages apart. The forms are those of public refusals: `Bad value: locale`,
 * `[BAD_VALUE : order_lines[0].tax_rate]` (docs.klarna.com, "Error codes and messages for Klarna Payments"),
 * `Bad format: options.allowed_customer_types` (klarna/kco_rest_dotnet#18), several paths separated by commas or line
 * ends, and a reason after a path (umbraco/Umbraco.Commerce.Issues#826, krokedil/klarna-checkout-for-woocommerce#241).
 * Never throws; a message of another form is a sentence.
 */
export function parseRefusalMessage(message: string): RefusalMessage {
  const refused = refusedOpening.exec(message);
  if (refused !== null) {
    const because = refused[1]?.toLowerCase() === 'format' ? 'bad-format' : 'bad-value';
    const fields = refusedFieldsIn(message.slice(refused[0].length));
    if (fields.length > 0) return { kind: 'refused-fields', because, fields };
  }
  const notMatching = notMatchingOpening.exec(message);
  if (notMatching !== null) return notMatchingIn(message.slice(notMatching[0].length));
  return { kind: 'sentence', words: message.trim() };
}

/** The refused fields of several messages, each path once, with the first reason that Klarna gives for it. */
export function refusedFieldsOf(messages: readonly string[]): RefusedField[] {
  const fields = new Map<string, RefusedField>();
  for (const message of messages.map(parseRefusalMessage)) {
    if (message.kind !== 'refused-fields') continue;
    for (const field of message.fields) {
      const known = fields.get(field.path);
      fields.set(field.path, { path: field.path, reason: known?.reason ?? field.reason });
    }
  }
  return [...fields.values()];
}

/** The fields of all `Not matching fields` messages, without the sentence about the number of items. */
export function notMatchingFieldsOf(messages: readonly string[]): string[] {
  return messages
    .map(parseRefusalMessage)
    .flatMap((message) => (message.kind === 'not-matching' ? message.fields : []));
}

function refusedFieldsIn(text: string): RefusedField[] {
  const fields: RefusedField[] = [];
  let rest = text;
  while (rest !== '') {
    const path = pathAtStart.exec(rest);
    if (path?.[1] === undefined) break;
    rest = rest.slice(path[0].length);
    const end = nextField(rest);
    fields.push({ path: path[1].replaceAll('#', ''), reason: reasonIn(rest.slice(0, end)) });
    rest = end === rest.length ? '' : rest.slice(end + 1);
  }
  return fields;
}

/**
 * The index of the separator before the next path; the length of the text if there is none. A comma within brackets, or
 * before ordinary words, belongs to the reason.
 */
function nextField(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;\r\n]/.test(character) && startsWithField(text.slice(index + 1, index + 600)))
      return index;
  }
  return text.length;
}

/** Whether a text starts with something that can only be the path of a field, not with an ordinary word. */
export function startsWithField(text: string): boolean {
  const path = pathAtStart.exec(text)?.[1];
  if (path === undefined) return false;
  return /[[._]/.test(path) || singleWordFields.has(path.replace('#', ''));
}

/** Klarna's top-level fields whose names are ordinary words. */
const singleWordFields: ReadonlySet<string> = new Set([
  'attachment',
  'customer',
  'design',
  'intent',
  'locale',
  'options',
  'status',
]);

function reasonIn(text: string): RefusalReason | undefined {
  // What is left of the brackets or quotes around the whole message, and the end of a sentence.
  const words = beforeUnmatchedBracket(text.trim().replace(/^[:–-]\s*/, '')).replace(/[,.;\s"']+$/, '');
  if (words === '') return undefined;
  const calculated = /calculated value \[?(-?\d{1,15})\]?(?:.*by more than \[?(\d{1,15})\]?)?/i.exec(words);
  if (calculated) {
    return {
      kind: 'calculated',
      words,
      calculated: Number(calculated[1]),
      tolerance: Number(calculated[2] ?? 0),
    };
  }
  const size = /size must be between (\d{1,9}) and (\d{1,9})/i.exec(words);
  if (size) return { kind: 'size', words, min: Number(size[1]), max: Number(size[2]) };
  const currencies =
    /billing country is:? ([A-Z]{2}), configured currencies are:? ([A-Z]{3}(?:, ?[A-Z]{3})*)/i.exec(words);
  if (currencies?.[1] !== undefined) {
    const configured = currencies[2]?.split(/, ?/) ?? [];
    return { kind: 'currencies', words, billing_country: currencies[1], configured };
  }
  return { kind: 'other', words };
}

/** The text up to the first closing bracket that closes nothing in it. */
export function beforeUnmatchedBracket(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character) && --depth < 0) return text.slice(0, index).trim();
  }
  return text;
}

function notMatchingIn(text: string): RefusalMessage {
  const list = beforeUnmatchedBracket(text.replace(/^\[/, ''));
  const items = /Expected: ?(\d{1,6}), ?Actual: ?(\d{1,6})/i.exec(list);
  const withoutItems = list.replace(/Incorrect number of items[^\]]*?Actual: ?\d{1,6}/i, '');
  const fields = withoutItems
    .split(/[,\r\n]+/)
    .filter(startsWithField)
    .flatMap((part) => pathAtStart.exec(part)?.[1] ?? []);
  return {
    kind: 'not-matching',
    fields: [...new Set(fields.map((field) => field.replaceAll('#', '')))],
    items: items ? { expected: Number(items[1]), actual: Number(items[2]) } : undefined,
  };
}
