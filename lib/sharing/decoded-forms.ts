const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};
const named: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Decodes one kind of escape wherever the text contains it. Everything else stays unchanged. */
type Decoding = (text: string) => string;

/** JSON and JavaScript escapes, including the `\u{…}` that shows invisible characters on screen. */
const fromJson: Decoding = (text) =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|([^u]))/g, (whole, four, braced, one) => {
    const hex: string | undefined = four ?? braced;
    return hex === undefined ? (named[one] ?? one ?? whole) : character(Number.parseInt(hex, 16), whole);
  });

const fromUrl: Decoding = (text) => {
  const decoder = new TextDecoder();
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    decoder.decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
  );
};

/** Form encoding: a plus is a space. */
const fromForm: Decoding = (text) => text.replaceAll('+', ' ');

const fromHtml: Decoding = (text) =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,4}));?/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), whole);
  });

/** Markdown: a backslash before punctuation. */
const fromMarkdown: Decoding = (text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const decodings: readonly Decoding[] = [fromJson, fromUrl, fromForm, fromHtml, fromMarkdown];

/** The maximum nesting of encodings: a URL in JSON is 2, JSON in a URL in HTML is 3. */
const maxLayers = 3;

/** A text and everything that it may be an encoded form of. The text itself is first, and each form is listed once. */
export function decodedForms(text: string): string[] {
  const forms = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < maxLayers && layer.length > 0; depth += 1) {
    const decoded = layer.flatMap((each) => decodings.map((decode) => decode(each)));
    layer = [...new Set(decoded)].filter((each) => !forms.has(each));
    for (const each of layer) forms.add(each);
  }
  return [...forms];
}

/**
 * The bytes (one character each) of everything in a text that may be base64 or base64url. A run of base64 characters is
 * decoded from each of its first four positions, because a value may begin anywhere in a larger encoded text.
 */
export function base64BytesIn(text: string): string {
  const runs = text.match(/[A-Za-z0-9+/_-]{6,}/g) ?? [];
  return runs
    .map((run) => run.replaceAll('-', '+').replaceAll('_', '/'))
    .flatMap((run) => [0, 1, 2, 3].map((offset) => bytesOf(run.slice(offset))))
    .join('\n');
}

function bytesOf(base64: string): string {
  // A single extra digit is less than a byte.
  return atob(base64.length % 4 === 1 ? base64.slice(0, -1) : base64);
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
