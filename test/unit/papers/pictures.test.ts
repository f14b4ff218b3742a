import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { storeSize, tileSize } from '../../../scripts/pictures/store.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The project's own papers, from the root. */
const papers = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test.each(papers)('%s leads only to files that are there', (paper) => {
  const links = [...readFileSync(join(root, paper), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
  const missing = links
    .map(([, target = '']) => target)
    .filter((target) => {
      return !existsSync(join(root, dirname(paper), decodeURIComponent(target)));
    });
  expect(missing).toEqual([]);
});

test.each(['README.md', 'docs/guide.md'])('%s says in words what its pictures show', (paper) => {
  const words = [...readFileSync(join(root, paper), 'utf8').matchAll(/!\[([^\]]*)\]/g)].map(([, alt]) => alt);
  expect(words.length).toBeGreaterThan(1);
  expect(words.filter((alt) => alt === undefined || alt.length < 10)).toEqual([]);
});

describe('pictures for the stores', () => {
  const listed = [
    ...readFileSync(join(root, 'docs/store/listing.md'), 'utf8').matchAll(/`([\w-]+\.png)`/g),
  ].map(([, name = '']) => name);

  test('are those that the listing names', () => {
    const there = readdirSync(join(root, 'docs/store')).filter((name) => name.endsWith('.png'));
    expect(listed.sort()).toEqual(there.sort());
  });

  test.each(listed)('%s has the size that the stores ask', (name) => {
    const wanted = name.startsWith('tile') ? tileSize : storeSize;
    expect(sizeOf(readFileSync(join(root, 'docs/store', name)))).toEqual(wanted);
  });
});

/** Width and height in a PNG's header. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
