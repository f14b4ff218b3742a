import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { freshForMs } from '../../../lib/klarna/read-record.ts';

const urlOf = (name: string) => new URL(`../../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(urlOf(name), 'utf8');
const papers = ['README.md', 'INTERNALS.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md'];
const scripts = Object.keys(
  z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts,
);

test.each([...papers, 'docs/store/firefox-review.md'])('every file that %s names exists', (paper) => {
  const folders = 'lib|components|entrypoints|build|scripts|bench|test|docs|public';
  const named = [...read(paper).matchAll(new RegExp(`\`((?:${folders})(?:/[\\w.-]+)*/?)\``, 'g'))].map(
    ([, path = '']) => path,
  );
  expect(named.filter((path) => !existsSync(urlOf(path)))).toEqual([]);
});

test.each(papers)('every npm command in %s exists', (paper) => {
  const named = [...read(paper).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test('CONTRIBUTING.md lists every npm command that a person runs', () => {
  const inOthers = ['postinstall', 'types', 'lint', 'format', 'test', 'test:unit'];
  const text = read('CONTRIBUTING.md');
  expect(scripts.filter((name) => !inOthers.includes(name) && !text.includes(`npm run ${name}\``))).toEqual(
    [],
  );
  expect(text).toContain('`npm test`');
});

test('INTERNALS.md names the age at which an automatic read sends no request', () => {
  expect(read('INTERNALS.md')).toContain(`last result is at most ${freshForMs / 1000} seconds old`);
});
