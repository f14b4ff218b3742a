import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchingFiles } from '../../../scripts/test-run/matching-files.ts';
import { runFor } from '../../../scripts/test-run/runs.ts';

const files: Readonly<Record<string, string>> = {
  'test/unit/components/popup-states.test.tsx': "test('A restricted page', () => {})",
  'test/unit/klarna/session.test.ts': "test('an Amount in minor units', () => {})",
  'test/unit/klarna/sample-popup.ts': 'not a test',
  'test/e2e/popup.test.ts': "test('restricted pages', () => {})",
  'test/security/policy.test.ts': "test('nothing is evaluated', () => {})",
};
let folder = '';
const tests = () => join(folder, 'test');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matching-files-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const namesOf = (...words: string[]) => runFor(words, tests()).parts.map(({ name }) => name);

describe('matchingFiles', () => {
  it.each([
    [['popup'], ['test/e2e/popup.test.ts', 'test/unit/components/popup-states.test.tsx']],
    [
      ['POPUP', 'policy'],
      [
        'test/e2e/popup.test.ts',
        'test/security/policy.test.ts',
        'test/unit/components/popup-states.test.tsx',
      ],
    ],
    [['unit/klarna'], ['test/unit/klarna/session.test.ts']],
    [['amount in minor'], ['test/unit/klarna/session.test.ts']],
    [
      ['session', 'restricted page'],
      [
        'test/e2e/popup.test.ts',
        'test/unit/components/popup-states.test.tsx',
        'test/unit/klarna/session.test.ts',
      ],
    ],
  ])('%j: by path, or else by text', (words, expected) => {
    expect(matchingFiles(words, tests())).toEqual(expected);
  });

  it('refuses a word that matches nothing, even beside one that does', () => {
    expect(() => matchingFiles(['popup', 'nowhere'], tests())).toThrow(
      'No test file has “nowhere” in its path or in its text.',
    );
  });
});

describe('runFor', () => {
  const builds = ['build chrome', 'build firefox', 'browsers'];

  it('runs everything but the security part without a word', () => {
    expect(namesOf()).toEqual(['types', 'lint', 'unused code', 'unit', ...builds, 'e2e']);
  });

  it.each([
    ['check', ['types', 'lint', 'unused code', 'unit']],
    ['e2e', [...builds, 'e2e']],
    ['security', [...builds, 'security', 'e2e, worker stopped before every message', 'figures']],
  ])('runs the parts of the mode %s', (mode, expected) => {
    expect(namesOf(mode)).toEqual(expected);
  });

  it('runs one part of the security mode at a time, because parts measure time', () => {
    expect(runFor(['security'], tests()).atOnce).toBe(1);
  });

  it('builds nothing for unit tests', () => {
    expect(namesOf('session')).toEqual(['unit']);
  });

  it('builds first for tests in browsers', () => {
    expect(namesOf('popup')).toEqual([...builds, 'unit', 'e2e']);
    expect(namesOf('policy')).toEqual([...builds, 'security']);
  });
});
