/** One folder of the product: what is in it, and what it may import. */
export interface Folder {
  /** What is in it, for the table of INTERNALS.md. */
  holds: string;
  /** The folders that it may import in addition to itself. `lib` means all of `lib`. */
  imports: readonly string[];
  /** The packages it may import. */
  packages: RegExp;
  /** Where code goes that needs something else. */
  otherwise: string;
}

const noPackage = /^$/;
const zod = /^zod\/mini$/;

/**
 * The folders, from the lowest to the highest: a folder imports only folders above it in this table. The tests of the
 * architecture check the code against it, and the table in INTERNALS.md is generated from it.
 */
const folders = {
  'lib/language': {
    holds: 't`…`: texts and numbers in the language of the browser, and the catalogues of translations',
    imports: [],
    packages: noPackage,
    otherwise: 'It only translates texts. Pass in what else is needed.',
  },
  'lib/klarna': {
    holds: 'what Klarna means: session, fields, client token, hosts, amounts, failures',
    imports: ['lib/language'],
    packages: zod,
    otherwise: 'It is pure. Pass in what it needs, or move the code to a higher folder.',
  },
  'lib/messages': {
    holds: 'the contract with the worker: every message, its request and its response',
    imports: ['lib/klarna'],
    packages: zod,
    otherwise: 'It only has schemas and the types derived from them.',
  },
  'lib/detection': {
    holds: 'page and traffic → findings: where a session is looked for, and what only looks like one',
    imports: ['lib/klarna'],
    packages: zod,
    otherwise:
      'It is pure. Code that touches the browser belongs in lib/platform, checks belong in lib/diagnosis.',
  },
  'lib/recorder': {
    holds: 'the recorder of Klarna’s library, and what its calls contain',
    imports: ['lib/klarna', 'lib/detection'],
    packages: zod,
    otherwise: 'It runs inside the page. Code that touches the browser belongs in lib/platform.',
  },
  'lib/diagnosis': {
    holds:
      'rules: what is known → findings ([docs/checks.md](docs/checks.md)); failures and refusals explained ([docs/refusals.md](docs/refusals.md)); pasted texts; mistakes that explain all sums',
    imports: ['lib/language', 'lib/klarna', 'lib/detection', 'lib/recorder'],
    packages: zod,
    otherwise: 'It is pure: a session and detections in, findings out.',
  },
  'lib/vault': {
    holds: 'remembered credentials: record, keys, unlocking, changing, recovery, export',
    imports: ['lib/language', 'lib/klarna', 'lib/messages'],
    packages: zod,
    otherwise:
      'It is pure. WebCrypto, clock and storage are passed in (ports.ts); lib/platform implements them.',
  },
  'lib/display': {
    holds: 'how a value is shown: masks, JSON tree, printable text, places, status',
    imports: ['lib/language', 'lib/klarna', 'lib/messages', 'lib/detection'],
    packages: zod,
    otherwise: 'It turns values into text. State belongs in lib/inspector, markup in components.',
  },
  'lib/inspector': {
    holds:
      'what popup and panel know: state, events, reducer, history, the services port, the sample session',
    imports: [
      'lib/language',
      'lib/klarna',
      'lib/messages',
      'lib/detection',
      'lib/recorder',
      'lib/diagnosis',
      'lib/display',
    ],
    packages: zod,
    otherwise: 'It is pure. Add a method to the services port, and implement it in lib/platform.',
  },
  'lib/sharing': {
    holds: 'what a developer exports: report, bundle, commands, fixture, and the check before each export',
    imports: [
      'lib/language',
      'lib/klarna',
      'lib/detection',
      'lib/recorder',
      'lib/diagnosis',
      'lib/display',
      'lib/inspector',
    ],
    packages: zod,
    otherwise: 'It is pure: what is known in, texts out. lib/platform copies and saves them.',
  },
  'lib/worker': {
    holds: 'what the background worker does: router and client, read, rate limit, history, credentials',
    imports: ['lib/klarna', 'lib/messages', 'lib/vault'],
    packages: zod,
    otherwise: 'It takes what it needs as a parameter (ports.ts); lib/platform passes it in.',
  },
  'lib/platform': {
    holds: 'the only code that touches `browser`, `fetch` or storage',
    imports: ['lib'],
    packages: /^zod\/mini$|^wxt\/browser$/,
    otherwise: 'Code that draws belongs in components, code that composes in entrypoints.',
  },
  components: {
    holds: 'Preact views: functions of the state and of the services port',
    imports: [
      'lib/language',
      'lib/klarna',
      'lib/messages',
      'lib/detection',
      'lib/recorder',
      'lib/diagnosis',
      'lib/vault',
      'lib/display',
      'lib/inspector',
      'lib/sharing',
    ],
    packages: /^preact(\/hooks)?$/,
    otherwise: 'Add a method to the services port (lib/inspector) instead.',
  },
  entrypoints: {
    holds: 'one per browser context; they compose and decide nothing',
    imports: ['lib', 'components'],
    packages: /^preact$|^wxt\//,
    otherwise: 'It only composes. Nothing imports an entry point, and it needs no other package.',
  },
} as const satisfies Record<string, Folder>;

/** The rows of {@link folders} by path, for paths that may have no row. */
export const folderTable: ReadonlyMap<string, Folder> = new Map(Object.entries(folders));
