import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sources, traps } from '../../fixtures/pages/pages.ts';
import { whoFindsWhat } from '../../fixtures/pages/who-finds-what.ts';

test('docs/who-finds-what.md matches the table', () => {
  const written = readFileSync(new URL('../../../docs/who-finds-what.md', import.meta.url), 'utf8');
  expect(written).toBe(whoFindsWhat());
});

test('each page has its own host name', () => {
  const ids = [...sources, ...traps].map(({ id }) => id);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]{1,40}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
