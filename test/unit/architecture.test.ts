import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

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

/** What each folder may import besides itself, and where to go with what it may not. */
const folders: Record<string, { folders: string[]; packages: RegExp; otherwise: string }> = {
  'lib/language': {
    folders: [],
    packages: /^$/,
    otherwise: 'It only puts texts into the language of the page.',
  },
  'lib/klarna': {
    folders: ['lib/language'],
    packages: /^zod\/mini$/,
    otherwise: 'It is pure and lowest: pass in what it needs, or move the code up.',
  },
  'lib/detection': {
    folders: ['lib/klarna'],
    packages: /^zod\/mini$/,
    otherwise:
      'It is pure: what touches the browser belongs into lib/platform, what judges into lib/diagnosis.',
  },
  'lib/sdk': {
    folders: ['lib/klarna', 'lib/detection'],
    packages: /^zod\/mini$/,
    otherwise: 'It runs inside the page: what touches the browser belongs into lib/platform.',
  },
  'lib/diagnosis': {
    folders: ['lib/language', 'lib/klarna', 'lib/detection', 'lib/sdk'],
    packages: /^zod\/mini$/,
    otherwise: 'It is pure: a session and detections in, findings out.',
  },
  'lib/vault': {
    folders: ['lib/language', 'lib/klarna'],
    packages: /^zod\/mini$/,
    otherwise: 'It is pure: WebCrypto and the clock are passed in, storage is lib/platform’s.',
  },
  'lib/inspector': {
    folders: ['lib/language', 'lib/klarna', 'lib/detection', 'lib/diagnosis', 'lib/sdk', 'lib/vault'],
    packages: /^zod\/mini$/,
    otherwise: 'It is pure: ask for a method of the services port, and implement that in lib/platform.',
  },
  'lib/sharing': {
    folders: [
      'lib/language',
      'lib/klarna',
      'lib/detection',
      'lib/diagnosis',
      'lib/sdk',
      'lib/vault',
      'lib/inspector',
    ],
    packages: /^zod\/mini$/,
    otherwise: 'It is pure: what is known in, texts to hand on out. lib/platform copies and saves them.',
  },
  'lib/usecases': {
    folders: ['lib/klarna', 'lib/detection', 'lib/diagnosis', 'lib/sdk', 'lib/vault', 'lib/inspector'],
    packages: /^zod\/mini$/,
    otherwise: 'It takes what it needs as a parameter (ports.ts); lib/platform passes it in.',
  },
  'lib/protocol': {
    folders: ['lib'],
    packages: /^zod\/mini$/,
    otherwise: 'It needs no package but zod/mini.',
  },
  'lib/platform': {
    folders: ['lib'],
    packages: /^zod\/mini$|^wxt\/browser$/,
    otherwise: 'What draws belongs into components, what composes into entrypoints.',
  },
  components: {
    folders: [
      'lib/language',
      'lib/inspector',
      'lib/sharing',
      'lib/klarna',
      'lib/detection',
      'lib/diagnosis',
      'lib/sdk',
      'lib/vault',
    ],
    packages: /^preact(\/hooks)?$/,
    otherwise:
      'It is a function of state and services: ask for a method of the services port (lib/inspector).',
  },
  entrypoints: {
    folders: ['lib', 'components'],
    packages: /^preact$|^wxt\//,
    otherwise: 'It composes only: nothing imports an entry point, and it needs no other package.',
  },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

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
const folderOf = (path: string) => Object.keys(folders).find((folder) => isIn(folder)(path));

function wrongImports(source: Source): string[] {
  const folder = folderOf(source.path) ?? '';
  const rule = folders[folder];
  if (rule === undefined) return [`${source.path}: this folder has no row in the table of folders. Add one.`];
  return importsOf(source).flatMap(({ target, typesOnly }) => {
    const isOurs = /^(lib|components|entrypoints|test|build|scripts|bench|public|\.\.)\//.test(target);
    const allowed = isOurs
      ? [folder, ...rule.folders].some((from) => isIn(from)(target))
      : rule.packages.test(target);
    const borrowed = folder === 'lib/usecases' && isIn('lib/inspector')(target) && !typesOnly;
    // A page that is on screen before its scripts calls for them itself.
    const isOwnStart = target === source.path.replace(/main\.tsx$/, 'start.tsx');
    const ofEntryPoint = folder === 'entrypoints' && isIn('entrypoints')(target) && !isOwnStart;
    if (allowed && !borrowed && !ofEntryPoint) return [];
    return [
      `${source.path} imports ${target}${borrowed ? ' (only its types may be)' : ''}. ${rule.otherwise}`,
    ];
  });
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
    name: 'the browser’s API has one door',
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
    name: 'the network has one door',
    pattern: /(?<![\w.])(globalThis\.)?fetch\(|XMLHttpRequest|sendBeacon|new (WebSocket|EventSource)\b/,
    isRightIn: (path) => path === 'lib/platform/session-exchange.ts',
    otherwise: 'The one request is in lib/platform/session-exchange.ts.',
    wrong: ['await fetch(url)', 'globalThis.fetch(url)', 'navigator.sendBeacon(url)', 'new XMLHttpRequest()'],
    right: ['prefetch(url)', 'network.fetch(url)', "{ fetch: Surroundings['fetch'] }"],
  },
  {
    name: 'what leaves has one door',
    pattern: /\b(copyText|saveFile)\b/,
    isRightIn: (path) =>
      /^lib\/(platform\/|inspector\/services\.ts$|sharing\/door\.ts$)/.test(path) ||
      // Encrypted, and about no session.
      path === 'components/options/vault/ExportButton.tsx',
    otherwise: 'Hand it to the door of the view (lib/sharing/door.ts), which looks for secrets first.',
    wrong: ['services.copyText(text)', 'services.saveFile(name, text)', 'const { copyText } = services;'],
    right: ['view.door.copy(text)', 'door.save(fileName, text)'],
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
    name: 'nobody outside is listened to',
    pattern: /onMessageExternal|onConnectExternal|onUserScriptMessage|\bonConnect\b/,
    otherwise: 'The router of lib/protocol is the one listener, for pages of this extension.',
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

/** A worker forgets: the variables of a module begin anew whenever it wakes. */
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
  const written = product.filter(({ path }) => /^lib\/(usecases|protocol|platform)\//.test(path));
  return [...new Set([...reached, ...written])];
}

const sample = (path: string, text: string): Source => ({ path, text });

describe('the folders', () => {
  test('are there, with files in them', () => {
    for (const folder of [
      'lib/klarna',
      'lib/usecases',
      'lib/protocol',
      'lib/platform',
      'components',
      'entrypoints',
    ]) {
      expect(
        product.filter(({ path }) => isIn(folder)(path)),
        folder,
      ).not.toEqual([]);
    }
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
    ['lib/inspector/x.ts', "const a = await import('../protocol/a.ts');"],
    ['lib/inspector/x.ts', "import { a } from '../sharing/a.ts';"],
    ['lib/sharing/x.ts', "import { a } from '../platform/a.ts';"],
    ['lib/usecases/x.ts', "import { a } from '../inspector/a.ts';"],
    ['lib/usecases/x.ts', "import { a } from '../platform/a.ts';"],
    ['lib/platform/x.ts', "import { A } from '../../components/A.tsx';"],
    ['lib/platform/x.ts', "import '../../entrypoints/background.ts';"],
    ['lib/platform/x.ts', "import text from '../../entrypoints/a.ts?page-script';"],
    ['components/parts/X.tsx', "import { a } from '../../lib/platform/a.ts';"],
    ['components/parts/X.tsx', "import { a } from '../../lib/protocol/a.ts';"],
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
    ['lib/usecases/x.ts', "import type { A } from '../inspector/a.ts';"],
    ['components/parts/X.tsx', "import '../look/a.css';\nimport { useState } from 'preact/hooks';"],
    ['entrypoints/popup/main.tsx', "import { A } from '../../components/popup/A.tsx';"],
    ['entrypoints/popup/main.tsx', "void import('./start.tsx');"],
  ])('and a right one is not: %s, %s', (path, text) => {
    expect(wrongImports(sample(path, text))).toEqual([]);
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
    expect(moduleState(sample('lib/usecases/x.ts', line))).toHaveLength(1);
  });

  test.each([
    "const names: ReadonlySet<string> = new Set(['a']);",
    'const none: readonly string[] = [];',
    '  let inside = 0;',
    'const limit = 5;',
  ])('and a constant is not: %s', (line) => {
    expect(moduleState(sample('lib/usecases/x.ts', line))).toEqual([]);
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
