import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { internalsPath, withFolderTable } from './folder-table.ts';
import { folderTable } from './folders.ts';

/** A file of the product, its path from the project's root. */
interface Source {
  path: string;
  text: string;
}

interface Import {
  /** A path from the project's root, or a package. */
  target: string;
  typesOnly: boolean;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

function filesIn(...tops: string[]): string[] {
  return tops.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

const read = (path: string): Source => ({ path, text: readFileSync(join(root, path), 'utf8') });
const isCode = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
const product = filesIn('lib', 'components', 'entrypoints').filter(isCode).map(read);

/** The text without its comments. A `/*` inside a text stands behind no space. */
function codeOf({ text }: Source): string {
  return text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(source: Source): Import[] {
  const code = codeOf(source);
  const statements = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)'/gm),
    ...code.matchAll(/^import\s+()'([^']+)'/gm),
    ...code.matchAll(/\bimport\(\s*()'([^']+)'/g),
  ];
  return statements.map(([, type, name = '']) => {
    const file = name.replace(/\?.*$/, '');
    const target = file.startsWith('.') ? join(dirname(source.path), file).replaceAll('\\', '/') : file;
    return { target, typesOnly: Boolean(type) };
  });
}

const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const folderOf = (path: string) => [...folderTable.keys()].find((folder) => isIn(folder)(path));

function wrongImports(source: Source): string[] {
  const folder = folderOf(source.path) ?? '';
  const rule = folderTable.get(folder);
  if (rule === undefined)
    return [`${source.path}: this folder has no row in test/unit/architecture/folders.ts. Add one.`];
  return importsOf(source).flatMap(({ target }) => {
    const isOurs = /^(lib|components|entrypoints|test|build|scripts|bench|public|\.\.)\//.test(target);
    const allowed = isOurs
      ? [folder, ...rule.imports].some((from) => isIn(from)(target))
      : rule.packages.test(target);
    // A page that is on screen before its scripts calls for them itself.
    const isOwnStart = target === source.path.replace(/main\.tsx$/, 'start.tsx');
    const ofEntryPoint = folder === 'entrypoints' && isIn('entrypoints')(target) && !isOwnStart;
    if (allowed && !ofEntryPoint) return [];
    return [`${source.path} imports ${target}. ${rule.otherwise}`];
  });
}

/** The files that a file imports values from, directly or through others. */
function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const queue = [...(imports.get(start) ?? [])];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...(imports.get(path) ?? []));
  }
  return reached;
}

/** The groups of files that import values from each other, directly or through others. Sorted paths. */
function importCycles(sources: readonly Source[]): string[] {
  const imports = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ target, typesOnly }) => (typesOnly ? [] : [target])),
    ]),
  );
  const reached = new Map(sources.map(({ path }) => [path, reachedFrom(path, imports)]));
  const cycles = sources.map(({ path }) =>
    [...(reached.get(path) ?? [])].filter((other) => reached.get(other)?.has(path)).sort(),
  );
  return [...new Set(cycles.filter((cycle) => cycle.length > 0).map((cycle) => cycle.join(' ⇄ ')))];
}

/** A rule for the text of a file: what it looks for, where that is right, and where it belongs. */
interface TextRule {
  name: string;
  pattern: RegExp;
  isRightIn?: (path: string) => boolean;
  otherwise: string;
  /** Lines that break the rule, and lines that do not. */
  wrong: string[];
  right: string[];
}

const textRules: TextRule[] = [
  {
    name: 'one file imports the browser’s API',
    pattern: /from '(wxt\/browser|webextension-polyfill)'/,
    isRightIn: (path) => path === 'lib/platform/browser.ts',
    otherwise: 'Import it from lib/platform/browser.ts, in lib/platform only.',
    wrong: ["import { browser } from 'wxt/browser';", "import browser from 'webextension-polyfill';"],
    right: ["import { browser } from './browser.ts';"],
  },
  {
    name: 'the browser’s API is used in lib/platform only',
    pattern: /(?<![\w.$'"`/-])(globalThis\.)?(browser|chrome)\.[a-z]/,
    isRightIn: isIn('lib/platform'),
    otherwise: 'Pass in what is needed; lib/platform implements it.',
    wrong: ['await browser.tabs.query({});', 'globalThis.chrome.devtools', '  chrome.runtime.id'],
    right: ["case 'chrome.example':", 'inspector.browser.name', 'const browsers = 2;'],
  },
  {
    name: 'one file uses the network',
    pattern: /(?<![\w.])(globalThis\.)?fetch\(|XMLHttpRequest|sendBeacon|new (WebSocket|EventSource)\b/,
    isRightIn: (path) => path === 'lib/platform/session-exchange.ts',
    otherwise: 'The one request is in lib/platform/session-exchange.ts.',
    wrong: ['await fetch(url)', 'globalThis.fetch(url)', 'navigator.sendBeacon(url)', 'new XMLHttpRequest()'],
    right: ['prefetch(url)', 'network.fetch(url)', "{ fetch: Surroundings['fetch'] }"],
  },
  {
    name: 'exports go through one function',
    pattern: /\b(copyText|saveFile)\b/,
    isRightIn: (path) =>
      /^lib\/(platform\/|inspector\/services\.ts$|sharing\/exporter\.ts$)/.test(path) ||
      // Encrypted, and about no session.
      path === 'components/options/vault/ExportButton.tsx',
    otherwise: 'Use the exporter of the view (lib/sharing/exporter.ts). It searches for secrets first.',
    wrong: ['services.copyText(text)', 'services.saveFile(name, text)', 'const { copyText } = services;'],
    right: ['view.exporter.copy(text)', 'exporter.save(fileName, text)'],
  },
  {
    name: 'nothing becomes HTML or code',
    pattern: /innerHTML|insertAdjacentHTML|new Function\(|(?<!inspectedWindow\.)\beval\(/i,
    otherwise:
      'Text stays text: let Preact draw it. Only inspectedWindow.eval runs our own script in the page.',
    wrong: [
      'element.innerHTML = text',
      '<p dangerouslySetInnerHTML={x} />',
      'eval(text)',
      'new Function(text)',
    ],
    right: [
      'devtools().inspectedWindow.eval(expression, done)',
      'retrieval(text)',
      'element.textContent = text',
    ],
  },
  {
    name: 'zod comes from zod/mini',
    pattern: /from 'zod(?!\/mini')/,
    otherwise: 'Import zod/mini, as everything else does: the whole of zod would come along.',
    wrong: ["import { z } from 'zod';", "import * as z from 'zod/v4';"],
    right: ["import * as z from 'zod/mini';"],
  },
  {
    name: 'only components translate texts',
    pattern: /from '.*\/on-screen\.ts'/,
    // The language is set where the browser names it.
    isRightIn: (path) => isIn('components')(path) || path === 'lib/platform/set-page-language.ts',
    otherwise: 'Create a Text with lib/language/text.ts. The component that shows it calls translate.',
    wrong: [
      "import { t } from '../language/on-screen.ts';",
      "export { translate } from '../../language/on-screen.ts';",
    ],
    right: ["import { type Text, t } from '../language/text.ts';"],
  },
  {
    name: 'nobody outside is listened to',
    pattern: /onMessageExternal|onConnectExternal|onUserScriptMessage|\bonConnect\b/,
    otherwise: 'The router of lib/worker is the one listener, for pages of this extension.',
    wrong: ['browser.runtime.onMessageExternal.addListener(f)', 'browser.runtime.onConnect.addListener(f)'],
    right: ['browser.runtime.onMessage.addListener(route)'],
  },
  {
    name: 'keys have one table',
    pattern: /\bevent\.(key|code)\b|\bkeyCode\b|=== '(Enter|Escape|Arrow\w+)'/,
    isRightIn: (path) => path.startsWith('components/keys/'),
    otherwise: 'Add the key to components/keys/key-table.ts, which the dialog lists, and ask keyAction.',
    wrong: ["if (event.key === 'x') copy();", 'switch (event.key) {', "if (key === 'Enter') press();"],
    right: ["keyAction('tabs', event)", '<li key={path}>'],
  },
  {
    name: 'nothing is synchronised to other computers',
    pattern: /storage\.sync\b/,
    otherwise: 'Credentials and shoppers’ data stay in storage.session.',
    wrong: ['browser.storage.sync.set(x)'],
    right: ['browser.storage.session.set(x)', 'storage.synchronous'],
  },
];

function wrongLines(rule: TextRule, source: Source): string[] {
  if (rule.isRightIn?.(source.path)) return [];
  const lines = codeOf(source)
    .split('\n')
    .filter((line) => rule.pattern.test(line));
  return lines.map((line) => `${source.path}: “${line.trim()}”. ${rule.otherwise}`);
}

/** A worker loses the variables of its modules whenever it stops. */
function moduleState(source: Source): string[] {
  const mutable = [
    /^(export )?(let|var) .*/gm,
    /^(export )?const \w+ = new (Weak)?(Map|Set)\b.*/gm,
    /^(export )?const \w+: (Weak)?(Map|Set)<.*/gm,
    /^(export )?const \w+(: (?!readonly )[^=]*)? = (\[\]|\{\});.*/gm,
  ];
  return mutable
    .flatMap((pattern) => codeOf(source).match(pattern) ?? [])
    .map(
      (line) =>
        `${source.path}: “${line}”. A worker forgets: what must last belongs into storage, a constant gets a readonly type.`,
    );
}

/** Every module the worker loads, and the folders that are written for it. */
function workerCode(): Source[] {
  const byPath = new Map(product.map((source) => [source.path, source]));
  const reached = new Set<Source>();
  const visit = (path: string) => {
    const source = byPath.get(path);
    if (source === undefined || reached.has(source)) return;
    reached.add(source);
    for (const { target, typesOnly } of importsOf(source)) if (!typesOnly) visit(target);
  };
  visit('entrypoints/background.ts');
  const written = product.filter(({ path }) => /^lib\/(messages|vault|worker|platform)\//.test(path));
  return [...new Set([...reached, ...written])];
}

const sample = (path: string, text: string): Source => ({ path, text });

describe('the folders', () => {
  test('are there, with files in them', () => {
    for (const folder of folderTable.keys()) {
      expect(
        product.filter(({ path }) => isIn(folder)(path)),
        folder,
      ).not.toEqual([]);
    }
  });

  test('are listed in INTERNALS.md: node test/unit/architecture/folder-table.ts writes the table', () => {
    const page = readFileSync(internalsPath, 'utf8');
    expect(page).toBe(withFolderTable(page));
    expect(page).toContain('| `lib/messages` |');
  });

  test('import only folders above them in the table', () => {
    const names = [...folderTable.keys()];
    const upwards = [...folderTable].flatMap(([name, { imports }], row) =>
      imports
        .filter((each) => each !== 'lib' && !names.slice(0, row).includes(each))
        .map((each) => `${name} may import ${each}, which is not above it.`),
    );
    expect(upwards).toEqual([]);
  });

  test('import only what their row in the table allows', () => {
    expect(product.flatMap(wrongImports)).toEqual([]);
  });

  test.each([
    ['lib/klarna/x.ts', "import { a } from '../detection/a.ts';"],
    ['lib/klarna/x.ts', "export * from '../platform/a.ts';"],
    ['lib/klarna/x.ts', "import { h } from 'preact';"],
    ['lib/detection/x.ts', "import type { A } from '../diagnosis/a.ts';"],
    ['lib/diagnosis/x.ts', "import {\n  a,\n  b,\n} from '../inspector/a.ts';"],
    ['lib/inspector/x.ts', "import { a } from '../platform/a.ts';"],
    ['lib/inspector/x.ts', "const a = await import('../worker/a.ts');"],
    ['lib/inspector/x.ts', "import { a } from '../sharing/a.ts';"],
    ['lib/sharing/x.ts', "import { a } from '../platform/a.ts';"],
    ['lib/worker/x.ts', "import { a } from '../inspector/a.ts';"],
    ['lib/worker/x.ts', "import type { A } from '../inspector/a.ts';"],
    ['lib/worker/x.ts', "import { a } from '../platform/a.ts';"],
    ['lib/messages/x.ts', "import { a } from '../vault/a.ts';"],
    ['lib/vault/x.ts', "import { a } from '../worker/a.ts';"],
    ['lib/display/x.ts', "import { a } from '../inspector/a.ts';"],
    ['lib/platform/x.ts', "import { A } from '../../components/A.tsx';"],
    ['lib/platform/x.ts', "import '../../../entrypoints/background.ts';"],
    ['lib/platform/x.ts', "import text from '../../entrypoints/a.ts?page-script';"],
    ['components/parts/X.tsx', "import { a } from '../../lib/platform/a.ts';"],
    ['components/parts/X.tsx', "import { a } from '../../lib/worker/a.ts';"],
    ['components/parts/X.tsx', "import { a } from 'wxt/utils/storage';"],
    ['components/X.tsx', "import { a } from '../test/a.ts';"],
    ['entrypoints/popup/main.tsx', "import { a } from '../options/a.ts';"],
    ['entrypoints/popup/main.tsx', "import('../options/start.tsx');"],
    ['lib/other/x.ts', ''],
  ])('and a wrong import is noticed: %s, %s', (path, text) => {
    expect(wrongImports(sample(path, text))).toHaveLength(1);
  });

  test.each([
    ['lib/klarna/x.ts', "import * as z from 'zod/mini';\nimport { a } from './a.ts';"],
    ['lib/klarna/x.ts', "// import { a } from '../platform/a.ts';\n/* from '../platform/a.ts' */"],
    ['lib/worker/x.ts', "import type { A } from '../messages/a.ts';"],
    ['components/parts/X.tsx', "import '../look/a.css';\nimport { useState } from 'preact/hooks';"],
    ['entrypoints/popup/main.tsx', "import { A } from '../../components/popup/A.tsx';"],
    ['entrypoints/popup/main.tsx', "void import('./start.tsx');"],
  ])('and a right one is not: %s, %s', (path, text) => {
    expect(wrongImports(sample(path, text))).toEqual([]);
  });
});

describe('imports of values', () => {
  test('have one cycle: the scanner is recursive, because a text can be JSON and JSON contains texts', () => {
    expect(importCycles(product)).toEqual([
      'lib/detection/text/scan-parsed.ts ⇄ lib/detection/text/scan-text.ts',
    ]);
  });

  test('and a cycle is found, directly and through other files', () => {
    const direct = [
      sample('lib/klarna/a.ts', "import { b } from './b.ts';"),
      sample('lib/klarna/b.ts', "import { a } from './a.ts';"),
    ];
    const indirect = [
      sample('lib/klarna/a.ts', "import { b } from './b.ts';"),
      sample('lib/klarna/b.ts', "export * from './c.ts';"),
      sample('lib/klarna/c.ts', "const a = await import('./a.ts');"),
      sample('lib/klarna/d.ts', "import { a } from './a.ts';"),
    ];
    expect(importCycles(direct)).toEqual(['lib/klarna/a.ts ⇄ lib/klarna/b.ts']);
    expect(importCycles(indirect)).toEqual(['lib/klarna/a.ts ⇄ lib/klarna/b.ts ⇄ lib/klarna/c.ts']);
  });

  test('and a cycle of types is none', () => {
    const types = [
      sample('lib/klarna/a.ts', "import type { B } from './b.ts';"),
      sample('lib/klarna/b.ts', "import { a } from './a.ts';"),
    ];
    expect(importCycles(types)).toEqual([]);
  });
});

describe.each(textRules)('$name', (rule) => {
  test('in every file', () => {
    expect(product.flatMap((source) => wrongLines(rule, source))).toEqual([]);
  });

  test.each(rule.wrong)('which “%s” would break', (line) => {
    expect(wrongLines(rule, sample('lib/klarna/x.ts', line))).toHaveLength(1);
    expect(wrongLines(rule, sample('lib/klarna/x.ts', `// ${line}`))).toEqual([]);
  });

  test.each(rule.right)('which “%s” would not', (line) => {
    expect(wrongLines(rule, sample('lib/klarna/x.ts', line))).toEqual([]);
  });
});

describe('the worker', () => {
  test('keeps nothing in a module', () => {
    const sources = workerCode();
    expect(sources.map(({ path }) => path)).toContain('lib/klarna/session-url.ts');
    expect(sources.flatMap(moduleState)).toEqual([]);
  });

  test.each([
    'let count = 0;',
    'export var seen;',
    'const seen = new Map();',
    'export const seen: Map<string, number> = new Map();',
    'const seen = new WeakSet();',
    'const seen: string[] = [];',
    'const seen = {};',
  ])('and a memory in a module is noticed: %s', (line) => {
    expect(moduleState(sample('lib/worker/x.ts', line))).toHaveLength(1);
  });

  test.each([
    "const names: ReadonlySet<string> = new Set(['a']);",
    'const none: readonly string[] = [];',
    '  let inside = 0;',
    'const limit = 5;',
  ])('and a constant is not: %s', (line) => {
    expect(moduleState(sample('lib/worker/x.ts', line))).toEqual([]);
  });
});

describe('files', () => {
  const named = filesIn('lib', 'components', 'entrypoints', 'build', 'scripts', 'test');

  test('are named for the thing in them', () => {
    const empty = /(^|[-./])(utils?|helpers?|common|managers?|misc)([-./]|$)|(Util|Helper|Manager)s?\./;
    expect(
      'lib/klarna/date-utils.ts lib/helpers/a.ts lib/SessionManager.ts'
        .split(' ')
        .filter((path) => empty.test(path)),
    ).toHaveLength(3);
    expect(named.filter((path) => empty.test(path))).toEqual([]);
  });

  test('are in kebab-case, components in PascalCase', () => {
    const isNamed = (path: string) =>
      path.startsWith('components/') && path.endsWith('.tsx')
        ? /\/[A-Z][A-Za-z]*\.tsx$/.test(path)
        : /\/[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(path);
    expect(product.map(({ path }) => path).filter((path) => !isNamed(path))).toEqual([]);
  });

  test('have 260 lines at most', () => {
    const long = product.filter(({ text }) => text.split('\n').length > 261);
    expect(long.map(({ path }) => `${path} is too long: give a part of it a name and a file.`)).toEqual([]);
  });

  test('of entry points compose in 35 lines at most', () => {
    const bodies = product.filter(({ path }) => isIn('entrypoints')(path));
    const long = bodies.filter(
      (source) =>
        codeOf(source)
          .replace(/^import[^;]*;$/gm, '')
          .trim()
          .split('\n').length > 35,
    );
    expect(long.map(({ path }) => `${path} decides too much: that belongs into lib or components.`)).toEqual(
      [],
    );
  });
});
