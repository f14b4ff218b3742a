import type { Mutation } from './mutation.ts';

const shown = { tests: ['display/shown-value.test.ts'] };
const sensitivity = { ...shown, file: 'lib/display/sensitivity.ts' };
const value = { ...shown, file: 'lib/display/shown-value.ts' };
const link = { ...shown, file: 'lib/display/https-link.ts' };
const exporter = { file: 'lib/sharing/exporter.ts', tests: ['sharing/exporter.test.ts'] };

/** Checks of what is shown, copied and saved. */
export const shownChecks: readonly Mutation[] = [
  {
    ...sensitivity,
    guards: 'tokens are recognised by their names',
    check: "if (keys.some((key) => secretKeys.has(key))) return 'secret';",
    without: '',
  },
  {
    ...sensitivity,
    guards: 'a shopper’s data is recognised by its names',
    check: 'isAboutPerson(key) || personalKeys.has(key)',
    without: 'false',
  },
  {
    ...sensitivity,
    guards: 'a token’s mask is shorter than the token',
    check: 'secret.slice(0, Math.min(6, Math.floor(secret.length / 4)))',
    without: 'secret',
  },
  {
    ...sensitivity,
    guards: 'the session’s tokens are masked anywhere',
    check: '.reduce((rest, secret) => rest.replaceAll(secret, () => maskedSecret(secret, language)), text)',
    without: '.reduce((rest) => rest, text)',
  },
  {
    ...sensitivity,
    guards: 'any value in the form of a token is masked',
    check: '.replace(/[\\w.-]{16,}/g, (run) => withoutTokenIn(run, language))',
    without: '',
  },
  {
    ...value,
    guards: 'tokens are never shown in full, not even on request',
    check:
      "if (sensitivityOf(path) === 'secret') return { text: maskedSecret(String(value), language), masked: true };",
    without: '',
  },
  {
    ...value,
    guards: 'a shopper’s data is masked until it is revealed',
    check: 'if (isPersonal(value, path) && !isRevealed(path, personal))',
    without: 'if (false)',
  },
  {
    guards: 'a mask reveals nothing of the value',
    file: 'lib/display/mask.ts',
    check: 'const mark = marks.get(value) ?? markAt(marks.size);',
    without: 'const mark = String(value);',
    tests: ['display/mask.test.ts'],
  },
  { ...link, guards: 'links are https only', check: "url.protocol === 'https:' && ", without: '' },
  {
    ...link,
    guards: 'a link has no user name',
    check: " && url.username === '' && url.password === ''",
    without: '',
  },
  {
    guards: 'invisible characters are shown',
    file: 'lib/display/printable.ts',
    check: String.raw`/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu`,
    without: String.raw`/[\p{Cc}]+/gu`,
    tests: ['display/shown-value.test.ts'],
  },
  {
    ...exporter,
    guards: 'copied text is checked',
    check: 'const checked = checkExport(text, known());\n      return',
    without: "const checked = { kind: 'clear', text } as ReturnType<typeof checkExport>;\n      return",
  },
  {
    ...exporter,
    guards: 'saved text is checked',
    check:
      "if (checked.kind === 'blocked') return checked;\n      saveFile(fileName, asSample(checked.text));",
    without: 'saveFile(fileName, text);',
  },
  {
    guards: 'exports omit the values in query strings',
    file: 'lib/sharing/query-values.ts',
    check: String.raw`/(\/[^\s?#]*)([?#]\S*)/g`,
    without: '/(?!)()()/g',
    tests: ['sharing/query-values.test.ts'],
  },
  {
    guards: 'a value in a shell command stays one argument',
    file: 'lib/sharing/shell-quoted.ts',
    check: ".replaceAll(\"'\", `'\\\\''`)",
    without: '',
    tests: ['sharing/reproduce.test.ts'],
  },
];
