import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const files = [join('components'), join('entrypoints')].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')),
);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const sheets = files
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: textOf(path).replace(/\/\*[\s\S]*?\*\//g, '') }));
const code = files
  .filter((path) => /\.(tsx?|html)$/.test(path))
  .map((path) => ({ path, text: textOf(path) }));

/** Element rules and the few classes that any component may use. They belong to no component. */
const shared = ['components/look/base.css', 'components/look/utilities.css'];
const tokens = 'components/look/tokens.css';

/** The selectors of a sheet. The steps of an animation are not selectors. */
function selectorsIn(text: string): string[] {
  const rules = text.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, head = '']) => head.trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
}

const classesIn = (selector: string) =>
  [...selector.matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = '']) => name);

/** The singular of a file's name: `fields.css` and `field.css` both own `.field`, `.fields` and `.field-…`. */
const ownName = (path: string) => basename(path, '.css').replace(/s$/, '');

/** Whether the class is the sheet's name, its plural, or begins with either and a hyphen. */
function matches(path: string, name: string): boolean {
  return [ownName(path), `${ownName(path)}s`].some((own) => name === own || name.startsWith(`${own}-`));
}

/** The sheet whose name the class begins with. The longest name wins: `.panel-toolbar` is not of `panel.css`. */
function ownerOf(name: string, paths: readonly string[]): string | undefined {
  const matching = paths.filter((path) => matches(path, name));
  return matching.toSorted((one, other) => ownName(other).length - ownName(one).length)[0];
}

const owned = sheets.filter(({ path }) => ![...shared, tokens, 'components/look/look.css'].includes(path));
const ownedPaths = owned.map(({ path }) => path);

/** Selectors that name no class of their own sheet, and so could style what another component draws. */
function strays(path: string, text: string, paths = ownedPaths): string[] {
  return selectorsIn(text).filter(
    (selector) => !classesIn(selector).some((name) => ownerOf(name, paths) === path),
  );
}

describe('a stylesheet styles what its component draws', () => {
  test.each(owned)('$path: each selector names a class of its own', ({ path, text }) => {
    expect(strays(path, text)).toEqual([]);
  });

  test('a selector without such a class is found', () => {
    const text =
      '.field dt {}\n.fields {}\n.fielder {}\n@media x { .notice .field-a {} p {} }\n.field-mark {}';
    expect(strays('a/field.css', text, ['a/field.css', 'a/field-mark.css'])).toEqual([
      '.fielder',
      'p',
      '.field-mark',
    ]);
  });

  test('no two sheets own the same class', () => {
    const names = owned.map(({ path }) => ownName(path));
    expect(names).toEqual([...new Set(names)]);
  });

  test('a shared class begins with the name of no sheet', () => {
    const utilities = sheets
      .filter(({ path }) => shared.includes(path))
      .flatMap(({ text }) => selectorsIn(text));
    const taken = utilities.flatMap(classesIn).filter((name) => ownerOf(name, ownedPaths) !== undefined);
    expect(taken).toEqual([]);
  });
});

/** Words in the class attributes of the text, and in texts beside them. A part in `${…}` ends a word. */
function classWords(text: string): { whole: Set<string>; begun: string[] } {
  const texts = [...text.matchAll(/(["'`])((?:(?!\1)[^\n])*)\1/g)].flatMap(([, , inner = '']) => [
    inner,
    // A text inside the expression of a template.
    ...[...inner.matchAll(/'([^']*)'/g)].map(([, nested = '']) => nested),
  ]);
  const words = texts.flatMap((inner) => inner.replace(/\$\{[^}]*\}/g, '…').split(/\s+/));
  return {
    whole: new Set(words.filter((word) => !word.includes('…'))),
    begun: [...text.matchAll(/([a-z-]+-)\$\{/g)].map(([, start = '']) => start),
  };
}

/** The expression that begins at the brace. */
function expressionAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** Classes in `class="…"`, and in the texts that `class={…}` chooses from. */
function classesUsed(text: string): string[] {
  const plain = [...text.matchAll(/\bclass="([^"]*)"/g)].map(([, value = '']) => value);
  const chosen = [...text.matchAll(/\bclass=(?=\{)/g)].flatMap(({ index }) => {
    const expression = expressionAt(text, index + 'class='.length);
    return [...expression.matchAll(/[?:] '([^']*)'/g)].map(([, inner = '']) => inner);
  });
  return [...plain, ...chosen].flatMap((value) => value.split(/\s+/)).filter((name) => name !== '');
}

describe('classes are defined and used', () => {
  const defined = new Set(sheets.flatMap(({ text }) => selectorsIn(text).flatMap(classesIn)));

  test('each class of a stylesheet is in a component', () => {
    // The kinds of values that become classes are unions in `lib/`.
    const kinds = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => textOf(join('lib', path)));
    const words = [...code.map(({ text }) => text), ...kinds].map(classWords);
    const unused = [...defined].filter(
      (name) =>
        !words.some(({ whole, begun }) => whole.has(name) || begun.some((start) => name.startsWith(start))),
    );
    expect(unused).toEqual([]);
  });

  test('each class of a component is in a stylesheet', () => {
    const unknown = code.flatMap(({ path, text }) =>
      classesUsed(text)
        .filter((name) => !defined.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('a component brings the styles of its classes', () => {
  const byPath = new Map(code.map(({ path, text }) => [path, text]));
  const stylesheets = new Map(sheets.map(({ path, text }) => [path, text]));

  /** The file and all that it imports, directly or not. What is loaded on demand brings its own styles. */
  function reachedFrom(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen;
    seen.add(path);
    const text = byPath.get(path) ?? stylesheets.get(path) ?? '';
    for (const [, target = ''] of text.matchAll(/(?:from|^import|^@import) ['"](\.[^'"]*)['"]/gm)) {
      reachedFrom(join(dirname(path), target).replaceAll('\\', '/'), seen);
    }
    return seen;
  }

  test.each(code.filter(({ path }) => path.endsWith('.tsx')))('$path', ({ path, text }) => {
    const reached = [...reachedFrom(path), 'components/look/look.css'];
    const withLook = new Set(reached.flatMap((each) => [...reachedFrom(each)]));
    const missing = [...new Set(classesUsed(text))].flatMap((name) => {
      const owner = ownerOf(name, ownedPaths);
      return owner === undefined || withLook.has(owner) ? [] : [`${name} of ${owner}`];
    });
    expect(missing).toEqual([]);
  });
});

/** A literal colour, including named colours, but not keywords such as `transparent`. */
const colour =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|lab|lch|oklab|oklch|light-dark)\(|\b(?:black|white|red|green|blue|gr[ae]y)\b(?!-)/gi;

/** Type sizes and corners in px, and spacing that is a step of the scale. */
function writtenOut(text: string): string[] {
  const scale = [...textOf(tokens).matchAll(/--s\d: (\d+px)/g)].map(([, step = '']) => step);
  return [...text.matchAll(/^\s*([a-z-]+): ([^;]*);/gm)]
    .filter(([, property = '', value = '']) => {
      // The value after the slash in `font` is the line height.
      const lengths = value.replace(/\/ \S+/, '').match(/(?<![\w.(-])\d+(?:\.\d+)?(?:px|rem)/g) ?? [];
      if (/^(font-size|font|border-radius)$/.test(property)) return lengths.length > 0;
      return (
        /^(padding|margin|gap|row-gap|column-gap)/.test(property) &&
        lengths.some((each) => scale.includes(each))
      );
    })
    .map(([declaration]) => declaration.trim());
}

describe('tokens hold the look', () => {
  test.each(sheets.filter(({ path }) => path !== tokens))(
    '$path writes out no colour and no step of a scale',
    ({ text }) => {
      expect(text.replace(/white-space/g, '').match(colour) ?? []).toEqual([]);
      expect(writtenOut(text)).toEqual([]);
    },
  );

  test('what is written out is found', () => {
    expect('a { color: #fff; background: rgb(0 0 0); border-color: black }'.match(colour)).toHaveLength(3);
    expect(
      writtenOut('a {\n  font-size: 13px;\n  padding: 8px 3px;\n  padding: 3px;\n  border-radius: 2px;\n}'),
    ).toEqual(['font-size: 13px;', 'padding: 8px 3px;', 'border-radius: 2px;']);
  });

  test('each token is used', () => {
    const names = [...textOf(tokens).matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name);
    const everything = [...sheets, ...code].map(({ text }) => text).join('\n');
    expect([...new Set(names)].filter((name) => !everything.includes(`var(${name}`))).toEqual([]);
  });
});
