/** A way in which programs and their logs write data, other than JSON. */
export type Notation = 'javascript' | 'php' | 'python' | 'ruby';

/** A value in another notation, and where in the text it is. */
export interface Literal {
  value: object;
  notation: Notation;
  start: number;
  end: number;
}

/** Nested levels, as for JSON. */
const maxLevels = 32;
/** Values that are read at one place, and places where reading is tried. */
const maxValues = 20_000;
const maxStarts = 40;

const opening = /\{|\[|\barray ?\(|\b(?:Array|Object)\s{1,200}\(/gi;

/**
 * Reads the outermost lists and objects of a text in the notation of PHP (`print_r`, `var_export`, `var_dump`, source),
 * Ruby, Python or JavaScript. What is not a literal, such as the name of a variable, is left out. Never throws.
 */
export function literalsIn(text: string): Literal[] {
  const found: Literal[] = [];
  const start = new RegExp(opening);
  for (let tries = 0; tries < maxStarts; tries += 1) {
    const match = start.exec(text);
    if (match === null) break;
    const reader = createReader(text, match.index);
    const value = reader.read();
    if (typeof value !== 'object' || value === null) continue;
    found.push({ value, notation: reader.notation(), start: match.index, end: reader.at() });
    start.lastIndex = reader.at();
  }
  return found;
}

/** Thrown inside a reader, where the text is no literal. */
class NoLiteral extends Error {}

/** Marks what is no literal value, so that it is left out. */
const nothing = Symbol('nothing');

function createReader(text: string, from: number) {
  let at = from;
  let values = 0;
  const seen = { php: false, ruby: false, python: false };

  const rest = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  /** Takes what a sticky pattern matches here. */
  const take = (pattern: RegExp): string | undefined => {
    const match = rest(pattern);
    if (match === null) return undefined;
    at += match[0].length;
    return match[1] ?? match[0];
  };
  const skipSpace = () => take(/(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#(?=[\s!])[^\n]*)+/y);

  function readValue(level: number): unknown {
    if (level > maxLevels || ++values > maxValues) throw new NoLiteral();
    skipSpace();
    const character = text[at];
    if (character === '{') return readEntries('}', level, 1, 'braces');
    if (character === '[') return readEntries(']', level, 1, 'brackets');
    if (character === '"' || character === "'" || character === '`') return readString();
    const isPhp = take(/(?:(?:array|object)\([^()\n]{0,60}\)(?:#\d+ \(\d+\))?|array) ?(?=[({])/iy);
    if (isPhp !== undefined) {
      seen.php = true;
      return readEntries(text[at] === '{' ? '}' : ')', level, 1, 'php');
    }
    const isPrinted = take(/(?:Array|[\w\\]{1,60} Object)\s{1,200}(?=\()/y);
    if (isPrinted !== undefined) {
      seen.php = true;
      return readEntries(')', level, 1, 'printed');
    }
    return readScalar(level);
  }

  function readScalar(level: number): unknown {
    // `string(2) "SE"` of var_dump, and the prefixes of Python's strings.
    if (take(/string\(\d+\)\s?(?=")/y) !== undefined) return readString();
    if (rest(/[ubrf]{1,2}(?=["'])/iy) !== null) {
      take(/[ubrf]{1,2}/iy);
      seen.python = true;
      return readString();
    }
    const dumped = take(/(?:int|float|bool|enum)\(([^()]{0,40})\)/y);
    if (dumped !== undefined) return scalarOf(dumped);
    const symbol = take(/:([A-Za-z_]\w{0,60})/y);
    if (symbol !== undefined) {
      seen.ruby = true;
      return symbol;
    }
    const number = take(/-?\d[\d_]{0,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?(?:n|L)?/iy);
    if (number !== undefined) return Number(number.replace(/[_nL]/g, ''));
    const word = take(/[A-Za-z_$\\][\w$\\.:>-]{0,100}/y);
    if (word === undefined) throw new NoLiteral();
    if (/^(?:None|True|False)$/.test(word)) seen.python = true;
    if (word === 'nil') seen.ruby = true;
    // `Decimal('19.90')`, `BigDecimal("1")`, `new Money(5)`: the first argument is the value.
    if (take(/ ?\(/y) !== undefined) {
      const inner = readEntries(')', level, 0, 'arguments');
      return Array.isArray(inner) && inner.length > 0 ? inner[0] : nothing;
    }
    return scalarOf(word);
  }

  function readString(): string {
    const quote = text[at] ?? '';
    let result = '';
    for (at += 1; at < text.length; at += 1) {
      const character = text[at] ?? '';
      if (character === quote) {
        at += 1;
        return result;
      }
      if (character !== '\\') result += character;
      else {
        at += 1;
        const escaped = text[at] ?? '';
        result += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
      }
    }
    throw new NoLiteral();
  }

  function readEntries(
    close: string,
    level: number,
    opened: number,
    form: 'braces' | 'brackets' | 'php' | 'printed' | 'arguments',
  ): unknown {
    at += opened;
    const entries: [key: string | undefined, value: unknown][] = [];
    for (;;) {
      take(/(?:[\s,;]|\/\/[^\n]*|\/\*[\s\S]*?\*\/|#(?=[\s!])[^\n]*)+/y);
      if (at >= text.length) throw new NoLiteral();
      if (text[at] === close) break;
      entries.push(readEntry(level, form));
    }
    at += 1;
    return form === 'braces' && entries.length === 0 ? {} : valueOfEntries(entries);
  }

  function readEntry(level: number, form: string): [string | undefined, unknown] {
    // `...spread` has no value here.
    if (take(/\.\.\.[\w.$()]{0,100}|\*\*\w{1,60}/y) !== undefined) return [undefined, nothing];
    const key =
      form === 'printed' || form === 'php'
        ? take(/\[["']?([^\]"'\n]{0,100})["']?[^\]\n]{0,60}\]\s?(?==>)/y)
        : undefined;
    if (key !== undefined) {
      take(/=>[ \t]?/y);
      return [key, form === 'printed' ? readPrinted(level) : readValue(level + 1)];
    }
    const first = readName() ?? readValue(level + 1);
    skipSpace();
    const arrow = take(/=>/y);
    if (arrow !== undefined) {
      if (form === 'braces') seen.ruby = true;
      else seen.php = true;
    }
    if (arrow === undefined && take(/[:=](?![:=])/y) === undefined) return [undefined, first];
    return [String(first === nothing ? '' : first), readValue(level + 1)];
  }

  /** A name before a colon, as in JavaScript and newer Ruby. */
  function readName(): string | undefined {
    return rest(/[A-Za-z_$][\w$-]{0,100}\s{0,20}:(?!:)/y) === null
      ? undefined
      : take(/[A-Za-z_$][\w$-]{0,100}/y);
  }

  /** A value that `print_r` wrote: a list, or the rest of the line. */
  function readPrinted(level: number): unknown {
    if (rest(/(?:Array|[\w\\]{1,60} Object)\s{1,200}\(/y) !== null) return readValue(level + 1);
    const line = take(/[^\r\n]*/y)?.trim() ?? '';
    // `null`, `false` and an empty text are the same for `print_r`.
    if (line === '') return nothing;
    return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(line) ? Number(line) : line;
  }

  return {
    read(): unknown {
      try {
        return readValue(0);
      } catch (error) {
        if (error instanceof NoLiteral) return undefined;
        throw error;
      }
    },
    at: () => at,
    notation: (): Notation => (seen.php ? 'php' : seen.python ? 'python' : seen.ruby ? 'ruby' : 'javascript'),
  };
}

/** The value of a word; a name that is no literal has none. */
function scalarOf(word: string): unknown {
  if (/^true$/i.test(word)) return true;
  if (/^false$/i.test(word)) return false;
  if (/^(?:null|nil|none|undefined)$/i.test(word)) return null;
  return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : nothing;
}

/** A list if no entry has a key of its own, otherwise an object. */
function valueOfEntries(entries: readonly [key: string | undefined, value: unknown][]): unknown {
  const given = entries.filter(([, value]) => value !== nothing);
  const isList = given.every(([key]) => key === undefined || /^\d+$/.test(key));
  if (isList && (given.length > 0 || entries.length === 0)) return given.map(([, value]) => value);
  return Object.fromEntries(given.flatMap(([key, value]) => (key === undefined ? [] : [[key, value]])));
}
