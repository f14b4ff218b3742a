import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { byKey } from '../../../build/catalogue.ts';
import { textsIn, textsInCode } from './texts-in-code.ts';

const File = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

function catalogueOf(language: string) {
  const url = new URL(`../../../lib/language/catalogues/${language}.json`, import.meta.url);
  return File.parse(JSON.parse(readFileSync(url, 'utf8')));
}

const inCode = textsInCode();

test('no text is rendered while its module is loaded', () => {
  expect(inCode.filter(({ tooEarly }) => tooEarly).map(({ at }) => at)).toEqual([]);
});

describe.for(['de', 'sv'])('%s', (language) => {
  const catalogue = catalogueOf(language);

  test('has every text of the code, and no other', () => {
    const wanted = new Set(inCode.map(({ key }) => key));
    const had = new Set(Object.keys(catalogue));
    expect({
      missing: inCode.filter(({ key }) => !had.has(key)).map(({ key, at }) => `${at} ${key}`),
      unused: [...had].filter((key) => !wanted.has(key)),
    }).toEqual({ missing: [], unused: [] });
  });

  test('has each plural form of what is counted, and one form of all else', () => {
    const forms = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const wrong = inCode.filter(({ key, kind }) => {
      const translated = catalogue[key];
      if (translated === undefined) return false;
      const given = typeof translated === 'string' ? 'one text' : Object.keys(translated).sort().join();
      return given !== (kind === 'text' ? 'one text' : forms.join());
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('puts every value of a text into its translation', () => {
    const wrong = Object.entries(catalogue).filter(([english, translated]) =>
      textsOf(translated).some((text) => places(text) !== places(english)),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves what stands between backticks as it is: names of the wire', () => {
    const wrong = Object.entries(catalogue).filter(([english, translated]) =>
      textsOf(translated).some((text) => codes(text) !== codes(english)),
    );
    expect(wrong).toEqual([]);
  });

  test('is at most half as long again, and 12 characters, since screens were drawn for that', () => {
    const wrong = Object.entries(catalogue).filter(([english, translated]) =>
      textsOf(translated).some((text) => text.length > english.length * 1.5 + 12),
    );
    expect(wrong).toEqual([]);
  });

  test('gives no two texts the same key', () => {
    expect(Object.keys(byKey(catalogue))).toHaveLength(Object.keys(catalogue).length);
  });
});

describe('what is found in the code', () => {
  test('templates with their places, and counted nouns in the plural', () => {
    const code = `const f = () => [t\`Klarna answered \${a}, \${b}.\`, counted(n, 'match')];`;
    expect(textsIn('x.ts', code)).toEqual([
      { key: 'Klarna answered {0}, {1}.', kind: 'text', at: 'x.ts:1', tooEarly: false },
      { key: '{0} matches', kind: 'counted', at: 'x.ts:1', tooEarly: false },
    ]);
  });

  test('texts that are rendered too early', () => {
    const code = 'const a = t`x`; const b = { get c() { return t`y`; } };';
    const tooEarlyFrom = (module: string) =>
      textsIn('x.ts', `import { t } from '../language/${module}'; ${code}`).map(({ tooEarly }) => tooEarly);
    expect(tooEarlyFrom('on-screen.ts')).toEqual([true, false]);
    expect(tooEarlyFrom('text.ts')).toEqual([false, false]);
  });

  test('a counted noun that cannot be read from the code is refused', () => {
    expect(() => textsIn('x.ts', 'const f = () => counted(n, noun);')).toThrow('x.ts:1');
  });
});

function textsOf(translated: z.infer<typeof File>[string]): string[] {
  return typeof translated === 'string' ? [translated] : Object.values(translated);
}

function places(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}

function codes(text: string): string {
  return text
    .split('`')
    .filter((_, index) => index % 2 === 1)
    .sort()
    .join();
}
