import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FigureRow, figureRows } from '../../../scripts/test-run/figure-rows.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const read = (name: string) => readFileSync(pathOf(name), 'utf8');
const security = read('SECURITY.md');

/** The cells of the table below a heading, its two head lines left out. */
function tableBelow(heading: string): string[][] {
  const [, section = ''] = security.split(`\n## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

describe('SECURITY.md', () => {
  test('has the rows that the security run prints, in its order', () => {
    const rows: [string, FigureRow][] = Object.entries(figureRows);
    expect(tableBelow('Figures').map(([id, what, bar]) => [id, what, bar])).toEqual(
      rows.map(([id, { what, bar }]) => [id, what, bar]),
    );
  });

  test('has a measured value in each of them', () => {
    expect(tableBelow('Figures').filter(([, , , measured]) => !/\d|all/.test(measured ?? ''))).toEqual([]);
  });

  test('answers every threat from T1 to T32 with a control and a test', () => {
    const threats = tableBelow('Threats');
    expect(threats.map(([id]) => id)).toEqual(Array.from({ length: 32 }, (_, index) => `T${index + 1}`));
    for (const [id, what, control, heldBy] of threats) {
      expect(what, id).not.toBe('');
      expect(control, id).not.toBe('');
      expect(heldBy, id).toMatch(/`test\/[\w/.-]+\.test\.tsx?`/);
    }
  });
});

test('PRIVACY.md has about twenty lines of one or two sentences', () => {
  const lines = read('PRIVACY.md').trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(21);
  expect(lines.filter((line) => line.length > 125)).toEqual([]);
});
